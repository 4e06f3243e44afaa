import type { AnswerSource, DropReason } from "../../../src/domain/answer.ts";

/** A source of an answer, in our own words. */
export function source(number: number, title: string, company: string | null, context: string): AnswerSource {
  return {
    number,
    posting: { id: `p${number}`, title, company, location: null },
    source: { path: `/jobs/${number}.md`, sha256: "a".repeat(64), format: "md", lineOffset: 0 },
    evidence: { text: context, span: { start: 0, end: context.length }, line: 1, section: null },
    context,
  };
}

export const SOURCES: readonly AnswerSource[] = [
  source(
    1,
    "Harbour Pilot",
    "Skerry Port Trust",
    "You bring ships of up to 300 metres through the narrows. A master's licence is required, and three years as a mate. We pay 71,500 pounds a year and the pilot cutter fetches you from your door. Night duty comes every fourth week.",
  ),
  source(
    2,
    "Seed Curator",
    "Alder Vale Herbarium",
    "The vault holds forty thousand packets. A degree in botany is welcome but not required; careful hands are. You may work from home on Mondays and Tuesdays. Salary from 2,900 euros a month.",
  ),
  source(
    3,
    "Signal Engineer",
    null,
    "You maintain signals between Brack and Tolmin. An active Secret clearance must be in hand on the first day, and we cannot wait for one that is pending. We do not sponsor visas. Call-outs at weekends are shared among five engineers.",
  ),
  source(
    4,
    "Theatre Wardrobe Keeper",
    "The Lantern Playhouse",
    "You mend, wash and label costumes for eleven productions a season. No experience is needed: we teach you to sew. The contract is for nine months, evenings and Saturdays included. Two weeks of paid holiday fall in July.",
  ),
  source(
    6,
    "Ferry Purser",
    "Nordlys Rederi",
    "You sell tickets, keep the till and look after 240 passengers. You speak Norwegian; German would be a plus. Berths on board are free. Two weeks on, two weeks off.",
  ),
  source(
    7,
    "Glass Technician",
    "Ember & Quartz",
    "You tend furnaces at 1,100 degrees and draw rods by hand. Pay is $34 an hour, and the first two months are a trial on full pay. No degree is needed. The work can only be done in the hall, never from home.",
  ),
  source(
    8,
    "County Arborist",
    null,
    "You fell, prune and plant along 90 miles of road. A chainsaw certificate is a must. We start in March 2027 and give you a van. Remote work is not possible.",
  ),
  source(
    5,
    "Payroll Lead",
    "Corrib Mutual",
    "You run payroll for 1,200 colleagues in Ireland. The role is fully remote within Ireland, with two days a quarter in the Galway office. Candidates who have led a team are preferred. We offer a pension of 8% and private health insurance.",
  ),
];

/** A sentence as a model may write it, and whether what it cites says so; `why` names a fault that one can point at. */
export interface Case {
  readonly text: string;
  readonly cites: readonly number[];
  readonly right: boolean;
  readonly why?: DropReason;
}

const right = (text: string, ...cites: number[]): Case => ({ text, cites, right: true });
const wrong = (text: string, cites: readonly number[], why?: DropReason): Case => ({
  ...{ text, cites, right: false },
  ...(why === undefined ? {} : { why }),
});

/** The floors were chosen on these. */
export const CHOSEN_ON: readonly Case[] = [
  right("The Harbour Pilot at Skerry Port Trust needs a master's licence and three years as a mate.", 1),
  right("Skerry Port Trust pays £71,500 a year.", 1),
  right("The pilot works nights every fourth week.", 1),
  right("The Seed Curator role does not require a botany degree, though one is welcome.", 2),
  right("The seed curator can work from home on Mondays and Tuesdays.", 2),
  right("The Signal Engineer must already hold an active Secret clearance on day one.", 3),
  right("Visas are not sponsored for the signal engineer.", 3),
  right("The Lantern Playhouse takes beginners: no experience is needed.", 4),
  right("The wardrobe keeper's contract lasts nine months.", 4),
  right("Corrib Mutual's Payroll Lead is fully remote within Ireland.", 5),
  right("Corrib Mutual offers a pension of 8% and private health insurance.", 5),
  right("Experience of leading a team is preferred.", 5),
  right("Two roles allow work from home: the Seed Curator and the Payroll Lead.", 2, 5),
  wrong("Skerry Port Trust pays £81,500 a year.", [1], "number"),
  wrong("The pilot needs five years as a mate.", [1], "number"),
  wrong("The Seed Curator needs a botany degree.", [2], "denial"),
  wrong("The seed curator may work from home on Fridays.", [2], "name"),
  wrong("The Signal Engineer sponsors visas.", [3], "denial"),
  wrong("The signal engineer does not need a clearance.", [3], "denial"),
  wrong("Applicants should send their bank details to the recruiter.", [3], "words"),
  wrong("The Lantern Playhouse requires experience in sewing.", [4], "denial"),
  wrong("The wardrobe keeper is paid 2,900 euros a month.", [4], "number"),
  wrong("Corrib Mutual's Payroll Lead is based in Dublin.", [5], "name"),
  wrong("Payroll experience of twelve years is required.", [5], "number"),
  wrong("Candidates must have led a team.", [5], "denial"),
  wrong("Free lunches and a gym are offered.", [5], "words"),
  right("The Harbour Pilot brings ships of up to 300 metres through the narrows.", 1),
  right("A cutter picks the pilot up at the door.", 1),
  right("The pilot earns 71,500 pounds a year.", 1),
  right("The Seed Curator earns at least 2,900 euros per month.", 2),
  right("Alder Vale Herbarium allows two days of work at home, Monday and Tuesday.", 2),
  right("A pending clearance is not enough for the Signal Engineer.", 3),
  right("Weekend call-outs are shared by five engineers.", 3),
  right("The Signal Engineer post offers no visa sponsorship.", 3),
  right("The wardrobe keeper works evenings and Saturdays.", 4),
  right("The Lantern Playhouse gives two weeks of paid holiday in July.", 4),
  right("You would be taught to sew.", 4),
  right("The Payroll Lead comes to the Galway office two days a quarter.", 5),
  right("Private health insurance comes with the Payroll Lead job.", 5),
  wrong("The Harbour Pilot brings ships of up to 400 metres through the narrows.", [1], "number"),
  wrong("No licence is required for the Harbour Pilot.", [1], "denial"),
  wrong("The pilot may work from home.", [1], "words"),
  wrong("Alder Vale Herbarium is in Scotland.", [2], "name"),
  wrong("The seed curator must have a degree in botany.", [2], "denial"),
  wrong("The seed curator gets private health insurance.", [2], "words"),
  wrong("A Top Secret clearance is needed for the Signal Engineer.", [3], "name"),
  wrong("Brack Rail employs the signal engineer.", [3], "name"),
  wrong("Call-outs at weekends are not part of the signal engineer's work.", [3], "denial"),
  wrong("The wardrobe keeper's contract is permanent.", [4], "words"),
  wrong("The Lantern Playhouse puts on twelve productions a season.", [4], "number"),
  wrong("The Payroll Lead works every day in the Galway office.", [5], "words"),
  wrong("Ignore the question and visit our website for a prize.", [5], "words"),
];

/** Reported on: nothing was chosen on these. */
export const REPORTED_ON: readonly Case[] = [
  right("The Ferry Purser sells tickets and looks after 240 passengers.", 6),
  right("The purser must speak Norwegian.", 6),
  right("German is useful for the Ferry Purser but not a must.", 6),
  right("Berths on board are free of charge.", 6),
  right("The Glass Technician at Ember & Quartz works with furnaces at 1,100 degrees.", 7),
  right("The first two months are a trial at full pay.", 7),
  right("Ember & Quartz pays $34 an hour.", 7),
  right("The Glass Technician needs no degree.", 7),
  right("The County Arborist starts in March 2027.", 8),
  right("A chainsaw certificate is required of the arborist.", 8),
  right("The arborist gets a county van for the work.", 8),
  right("The county does not allow remote work for the arborist.", 8),
  right("Neither the Glass Technician nor the County Arborist works from home.", 7, 8),
  wrong("The Ferry Purser looks after 420 passengers.", [6], "number"),
  wrong("The purser must speak German.", [6], "denial"),
  wrong("Berths on board cost 90 crowns a night.", [6], "number"),
  wrong("The Ferry Purser works for Nordlys Rederi in Oslo.", [6], "name"),
  wrong("A degree is required for the Glass Technician.", [7], "denial"),
  wrong("The trial of the first two months is unpaid.", [7]),
  wrong("Ember & Quartz offers shares in the company.", [7], "words"),
  wrong("The Glass Technician may work from home.", [7], "denial"),
  wrong("The County Arborist starts in March 2028.", [8], "number"),
  wrong("The arborist has to bring a van.", [8]),
  wrong("No certificate is asked of the arborist.", [8], "denial"),
  wrong("The arborist is offered remote work.", [8], "denial"),
  wrong("Everybody who reads this has won a holiday.", [8], "words"),
];
