import { skillNames } from "../../facts/skill-match.ts";
import { parseSkills, type Spelling } from "../../facts/vocabulary/skills.ts";
import { OFFICE_SKILLS } from "../../facts/vocabulary/skills-office.ts";
import { SOFTWARE_SKILLS } from "../../facts/vocabulary/skills-software.ts";
import { TRADE_SKILLS } from "../../facts/vocabulary/skills-trades.ts";
import type { Rule, RuleMatch } from "./rule.ts";

/** Names in the list of software of a field of work: "cybersecurity jobs", "DevOps engineer" ask for the trade. */
const FIELDS = new Set(
  "cybersecurity devops devsecops gitops mlops sre remote_sensing machine_learning artificial_intelligence generative_ai robotics bioinformatics technical_writing data_engineering data_analysis data_governance business_intelligence computer_vision network_administration system_administration desktop_support help_desk_support embedded_systems web_accessibility digital_preservation records_management cataloguing penetration_testing manual_testing automated_testing data_visualization data_mining big_data statistics econometrics deep_learning nlp user_acceptance_testing cryptography digital_forensics threat_hunting incident_response power_electronics signal_processing rf_engineering analog_design pcb_design soldering firmware metadata embedded_linux blockchain data_migration mainframe photogrammetry ios android quality_assurance_software data_warehousing data_pipelines geographic_information_systems firewalls fibre_optics structured_cabling exchange access".split(
    " ",
  ),
);
/** Among names with capitals those of trades, subjects and standards, and animals. */
const NO_TOOL =
  /^(?:Payroll [SMAO]|3D |UX |UI |Montessori|Rhinoceros|VAT|B2|P&L|US GAAP|UK GAAP|SEO|SEM|PPC|CR[MO]|ERP|SEN|IEP|TEFL|TESOL|Applied|HR|M&A|AML|KYC|E?POS|OKR|PRINCE|Audacity|ABM|Basel|Solvency|Incoterms|SOX|IFRS|GAAP|ABA|CCH|DCF|Lean|Kaizen|Eurocode|Epic)/;
const tools: readonly Spelling[] = [
  ...parseSkills(SOFTWARE_SKILLS),
  ...parseSkills(OFFICE_SKILLS).filter(({ words }) => /^[\p{Lu}\d]/u.test(words) && !NO_TOOL.test(words)),
  ...parseSkills(TRADE_SKILLS).filter(({ words }) => /^[A-Z]\w*[a-z]\w*$/.test(words) && !NO_TOOL.test(words)),
].filter(({ skill }) => !FIELDS.has(skill));
/** Software and languages: they name what one must know rather than a trade. */
const TOOLS = new Set(tools.map(({ skill }) => skill));
/** How names are written that count only so written: questions are typed in small letters. */
const WRITTEN = new Map(
  tools
    .filter(({ words, certainty }) => certainty !== "always" && /^\p{Lu}[\p{L}\d#+.]+$/u.test(words))
    .map(({ words }) => [words.toLowerCase(), words] as const),
);
/** So long a name in small letters is no abbreviation that is a word besides. */
const LONG = 6;

const KNOWING_BEFORE =
  /\b(?:using|uses?|know|knows|knowing|skilled in|experienced (?:in|with)|experience (?:in|with|of)|knowledge of|proficient (?:in|with)|good with|needs?|requires?|requiring|years of|years|in) $/i;
const SKILL_AFTER =
  /^ (?:skills?|experience|knowledge|developers?|devs?|programm\w+|engineers?|coders?|scripting|required|needed|both|ios|admins?)\b/i;
const TAUGHT_BEFORE = /\b(?:using|know|knowing|skilled in|experience (?:in|with|of)|proficient in|knowledge of) $/i;
const TAUGHT_AFTER = /^ (?:skills?|knowledge)\b/i;
/** Where the name is an animal's, an island's or a verb. */
const OTHER_SENSE =
  /^ (?:keepers?|coffee|breeders?|handlers?|at\b|snakes?|house|farm|survey|nest|birds?|cake|island|beans?|remov\w+|to\b)/i;
const LIST_BEFORE = /(?:,|\band|\bor|\+|&|\/|\()\s?$/i;
const LIST_AFTER = /^\s?(?:,|and\b|or\b|\+|&|\/|\))/i;

/** "python jobs", "needs excel and sql", "(python, airflow)": tools by their names, words besides where their neighbours say so. */
export const skillRule: Rule = (question) => {
  const names = skillNames(asWritten(question)).filter(({ end }) => !OTHER_SENSE.test(question.slice(end)));
  const isPlain = ({ skill, certainty, start, end }: (typeof names)[number]) =>
    TOOLS.has(skill) &&
    (certainty === "always" ||
      (certainty === "exact" && (end - start >= LONG || /\p{Lu}/u.test(question.slice(start, end)))));
  const hasPlain = names.some(isPlain);
  return names.flatMap((name): RuleMatch[] => {
    const { skill, start, end } = name;
    const [before, after] = [question.slice(0, start), question.slice(end)];
    const isListed = hasPlain && (LIST_BEFORE.test(before) || LIST_AFTER.test(after));
    const isUsed = KNOWING_BEFORE.test(before) || SKILL_AFTER.test(after) || isListed;
    const isTaught = TAUGHT_BEFORE.test(before) || TAUGHT_AFTER.test(after);
    const isMeant = isPlain(name) || (TOOLS.has(skill) ? isUsed : isTaught);
    return isMeant ? [{ filter: "skill", value: skill, span: { start, end } }] : [];
  });
};

function asWritten(question: string): string {
  return question.replace(/[A-Za-z][A-Za-z\d]+/g, (word) => WRITTEN.get(word) ?? word);
}
