import { describe, expect, it } from "vitest";
import { type Polarity, polarityOf, questionPolarity } from "../../../src/text/polarity.ts";

/** Sentence, focus stems, reading. */
type Case = readonly [string, readonly string[], Polarity];

const CLEARANCE: readonly Case[] = [
  ["You must hold an active Secret clearance.", ["clearanc"], "affirmed"],
  ["No clearance needed; we work on open data.", ["clearanc"], "negated"],
  ["A security clearance is not required for this post.", ["clearanc"], "negated"],
  ["Clearance: none required.", ["clearanc"], "negated"],
  ["Security clearance: not required", ["secur", "clearanc"], "negated"],
  ["Clearance required? No.", ["clearanc"], "negated"],
  ["You cannot begin until your clearance has been granted.", ["clearanc"], "affirmed"],
  ["Do not apply unless you hold a clearance.", ["clearanc"], "affirmed"],
  ["Applications without a current clearance will not be considered.", ["clearanc"], "affirmed"],
  ["A clearance is preferred but not required.", ["clearanc"], "preferred"],
  ["No clearance is needed to start, but you must obtain a clearance within six months.", ["clearanc"], "affirmed"],
  ["An active clearance is mandatory, no exceptions.", ["clearanc"], "affirmed"],
  ["Not only a clearance but also a polygraph is expected.", ["clearanc"], "affirmed"],
  ["If you do not hold a clearance, you must be able to obtain one.", ["clearanc"], "affirmed"],
  ["Neither a clearance nor a passport is asked for.", ["clearanc"], "negated"],
  ["You won’t need a clearance for this work.", ["clearanc"], "negated"],
];

const DEGREE: readonly Case[] = [
  ["No degree required, but a clearance is.", ["degre"], "negated"],
  ["No degree required, but a clearance is.", ["clearanc"], "affirmed"],
  ["A bachelor's degree in biology or a related field is not required.", ["degre"], "negated"],
  ["We don't ask for a degree.", ["degre"], "negated"],
  ["A degree is not a requirement; curiosity is.", ["degre"], "negated"],
  ["We hire people without a degree.", ["degre"], "negated"],
  ["Degree or no degree, you must be able to weld.", ["weld"], "affirmed"],
  ["Bachelor's degree required, Master's preferred.", ["degre"], "affirmed"],
  ["Bachelor's degree required, Master's preferred.", ["master"], "preferred"],
  ["A degree in nursing is desirable.", ["degre"], "preferred"],
  ["A relevant degree would be a bonus.", ["degre"], "preferred"],
  ["College degree optional.", ["degre"], "preferred"],
  ["A degree is not essential, though it is a plus.", ["degre"], "preferred"],
  ["Candidates must hold a degree no later than September.", ["degre"], "affirmed"],
  ["There is no need for a university degree here.", ["degre"], "negated"],
  ["We hire for talent regardless of degree.", ["degre"], "negated"],
  ["Those without a degree need not apply.", ["degre"], "affirmed"],
  ["No degree, certificate or prior training is necessary.", ["certific"], "negated"],
];

const VISA: readonly Case[] = [
  ["We cannot sponsor visas for this position.", ["sponsor", "visa"], "negated"],
  ["We are unable to offer sponsorship.", ["sponsor"], "negated"],
  ["Visa sponsorship is available for the right person.", ["sponsor", "visa"], "affirmed"],
  ["Sponsorship cannot be provided at this time.", ["sponsor"], "negated"],
  ["This role is not eligible for visa sponsorship.", ["sponsor"], "negated"],
  ["Visa sponsorship: no", ["sponsor"], "negated"],
  ["We will happily sponsor your work permit.", ["sponsor"], "affirmed"],
  ["Applicants must be authorized to work without sponsorship now or in the future.", ["sponsor"], "negated"],
  ["H-1B transfers are welcome, and we don't charge for them.", ["h", "transfer"], "affirmed"],
  ["The company does not provide immigration support of any kind.", ["immigr"], "negated"],
];

const EXPERIENCE: readonly Case[] = [
  ["No experience necessary, although a licence is preferred.", ["experi"], "negated"],
  ["No experience necessary, although a licence is preferred.", ["licenc"], "preferred"],
  ["You need no fewer than five years of experience.", ["experi"], "affirmed"],
  ["At least three years of experience is required.", ["experi"], "affirmed"],
  ["Previous experience is not necessary as full training is given.", ["experi"], "negated"],
  ["You don't need any retail experience.", ["experi"], "negated"],
  ["Experience with Python, SQL, or R preferred.", ["python"], "preferred"],
  ["Ideally you have run a kitchen before.", ["kitchen"], "preferred"],
  ["We'd love to see some teaching experience.", ["experi"], "preferred"],
  ["Prior experience isn't needed.", ["experi"], "negated"],
  ["No more than two years of experience, please.", ["experi"], "affirmed"],
  ["You will never be short of experience to draw on.", ["draw"], "negated"],
];

const PLACE_AND_TIME: readonly Case[] = [
  ["This is not a remote position.", ["remot"], "negated"],
  ["Remote work is not possible.", ["remot"], "negated"],
  ["The work cannot be done remotely.", ["remot"], "negated"],
  ["You may work remotely three days a week.", ["remot"], "affirmed"],
  ["Remote work is prohibited during the first year.", ["remot"], "negated"],
  ["No travel.", ["travel"], "negated"],
  ["Travel: 0%", ["travel"], "negated"],
  ["Travel: up to 20%.", ["travel"], "affirmed"],
  ["You will not have to travel.", ["travel"], "negated"],
  ["Travel of no more than two days a month is expected.", ["travel"], "affirmed"],
  ["There is no overtime in this shop.", ["overtim"], "negated"],
  ["Overtime is mandatory in December.", ["overtim"], "affirmed"],
  ["We never ask for overtime.", ["overtim"], "negated"],
  ["No nights, weekends or holidays.", ["weekend"], "negated"],
  ["No nights, weekends or holidays.", ["holiday"], "negated"],
  ["Weekend work is required.", ["weekend"], "affirmed"],
  ["Enjoy a schedule free of weekend shifts.", ["weekend"], "negated"],
  ["You must be free to work weekends without exception.", ["weekend"], "affirmed"],
  ["We do not offer relocation assistance.", ["reloc"], "negated"],
  ["Relocation help is provided whether or not you have a family.", ["reloc"], "affirmed"],
];

const LICENCES_AND_TESTS: readonly Case[] = [
  ["A clean driving licence is essential.", ["driv", "licenc"], "affirmed"],
  ["You do not need a driving licence or a car.", ["licenc"], "negated"],
  ["You do not need a driving licence or a car.", ["car"], "negated"],
  ["Nobody drives our vans without a valid licence.", ["licenc"], "affirmed"],
  ["You must have a licence and a degree is not required.", ["licenc"], "affirmed"],
  ["You must have a licence and a degree is not required.", ["degre"], "negated"],
  ["We do not conduct drug tests.", ["drug", "test"], "negated"],
  ["Drug testing is not part of our hiring process.", ["drug"], "negated"],
  ["You must pass a drug test before your first shift.", ["drug"], "affirmed"],
  ["We don't start anyone before the drug test has come back.", ["drug"], "affirmed"],
  ["A criminal record will not exclude you.", ["crimin"], "affirmed"],
  ["No background check is run on volunteers.", ["background"], "negated"],
  ["Forklift certificate a plus.", ["forklift"], "preferred"],
  ["Bonus points for a forklift certificate.", ["forklift"], "preferred"],
  ["Nice to have: a forklift certificate.", ["forklift"], "preferred"],
  ["The bakery is No. 1 in town and needs a driver.", ["driver"], "affirmed"],
  ["We do not discriminate on the basis of disability.", ["disabl"], "affirmed"],
  ["Duties include, but are not limited to, lifting.", ["lift"], "affirmed"],
];

describe("polarityOf with focus words", () => {
  const groups = { CLEARANCE, DEGREE, VISA, EXPERIENCE, PLACE_AND_TIME, LICENCES_AND_TESTS };
  for (const [name, cases] of Object.entries(groups))
    it.each(cases)(`${name}: reads "%s" for %j as %s`, (sentence, focus, polarity) => {
      expect(polarityOf(sentence, focus).polarity).toBe(polarity);
    });
});

describe("polarityOf", () => {
  it.each([
    ["No degree required.", "negated"],
    ["You must hold a licence.", "affirmed"],
    ["A licence is a plus.", "preferred"],
    ["Help people who do not have a home.", "affirmed"],
    ["You will look after guests (no lifting).", "affirmed"],
    ["Preferred but not required.", "preferred"],
    ["", "affirmed"],
  ] as const)("reads the main clause of %j where no focus is given", (sentence, polarity) => {
    expect(polarityOf(sentence).polarity).toBe(polarity);
  });

  it("returns the words that say so as a span of the sentence", () => {
    const sentence = "A degree isn’t required here.";
    const { cue } = polarityOf(sentence, ["degre"]);
    expect(cue && sentence.slice(cue.start, cue.end)).toBe("isn’t required");
    expect(polarityOf("A degree is required.", ["degre"]).cue).toBeNull();
  });

  it("judges by the main clause where the focus is named otherwise", () => {
    expect(polarityOf("No qualification is needed.", ["degre"]).polarity).toBe("negated");
  });
});

describe("polarityOf, where a denial makes a duty", () => {
  it.each([
    "You can't be on those jobs without going through national security vetting.",
    "Nobody starts without a valid permit.",
    "We will not put you on site until you are certified.",
    "You do not have to hold it yet, but you must be eligible to be vetted.",
    "No licence is needed on the first day, but you must get one within six months.",
  ])("reads %j as affirmed", (sentence) => {
    expect(polarityOf(sentence).polarity).toBe("affirmed");
  });

  it.each(["No clearance is needed, but patience is welcome.", "You don't need a degree."])(
    "still reads %j as negated",
    (sentence) => {
      expect(polarityOf(sentence).polarity).not.toBe("affirmed");
    },
  );
});

describe("questionPolarity", () => {
  it.each([
    ["which roles need no degree", "negated"],
    ["jobs that don't require experience", "negated"],
    ["roles without a clearance", "negated"],
    ["which roles do not sponsor visas?", "negated"],
    ["positions where I won’t have to travel", "negated"],
    ["is there a job free of weekend work", "negated"],
    ["which jobs waive the degree?", "negated"],
    ["I have no driving licence, what can I do?", "either"],
    ["I'm not a citizen, who would sponsor my visa?", "either"],
    ["I never finished university: which jobs take experience?", "either"],
    ["Spanish is a plus but not a must", "either"],
    ["paid by the hour instead of a salary", "affirmed"],
    ["contractor gigs rather than employment", "affirmed"],
    ["not-for-profit employers", "affirmed"],
    ["who never asks for overtime", "negated"],
    ["which roles need a clearance?", "affirmed"],
    ["jobs with no more than 10% travel", "affirmed"],
    ["is a degree required or not?", "affirmed"],
    ["which jobs can I not start without a clearance?", "affirmed"],
    ["Don't any of these need a degree?", "affirmed"],
    ["who sponsors visas", "affirmed"],
    ["", "affirmed"],
  ] as const)("reads %j as %s", (question, polarity) => {
    expect(questionPolarity(question)).toBe(polarity);
  });
});
