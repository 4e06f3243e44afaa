import type { FactPolarity } from "../domain/fact.ts";
import { supplyOf } from "./polarity.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";

/** On what terms one is employed: full or part time, for good or for a time. */
export const employment: Extractor = {
  kind: "employment",
  extract: (source) => source.units.flatMap((unit) => termsOf(unit, source)),
};

interface Term {
  readonly value: string;
  readonly pattern: RegExp;
  /** Whether running text must show that it is the role's: other senses are common. */
  readonly needsRole: boolean;
}

const TERMS: readonly Term[] = [
  { value: "full_time", pattern: /\bfull[- ]?time\b|\bfulltime\b|\bFT\b(?= position|[,)/]|$)/gi, needsRole: false },
  { value: "part_time", pattern: /\bpart[- ]?time\b(?! (?:students?|degree|study|course))/gi, needsRole: false },
  {
    value: "permanent",
    pattern:
      /\bpermanent(?:ly)?\b(?! (?:residen|magnet|make|way\b|display|collection|disab|exhibit|establish|address|work (?:permit|visa)))|\bindefinite(?: contract)?\b|\bindeterminate\b|\bopen[- ]ended\b|\bperm\b|\btenured?\b(?=[- ]track)/gi,
    needsRole: true,
  },
  {
    value: "contract",
    pattern:
      /\bfixed[- ]term\b|\bcontract(?:or)?\b(?= (?:position|role|job|basis|post|only|to hire|work\b|until|for (?:the )?\w+ (?:months?|years?)|of \w+ (?:months?|years?)))|^\W{0,4}contract(?:or)?\b(?=\W*$)|\b(?:an?|this is an?) contract\b(?=[.,;)])|\b(?:\d+|six|nine|twelve|eighteen|one|two|three)[- ](?:month|year)s?[- ](?:fixed[- ]term )?contract\b|\bfreelance(?:r| basis)?\b|\b1099\b|\binterim\b(?= (?:role|position|contract|post|appointment))|\b(?:maternity|parental|leave) cover\b|\bterm appointment\b|\b(?:the )?contract (?:is|runs|lasts) (?:for|until|to|from)\b|^contract: ?(?:\d|one|two|three)[^.]{0,20}(?:years?|months?)|\b(?:one|two|three|four|five|six|twelve|eighteen|\d{1,2})[- ](?:year|month)s?['’]? (?:fixed[- ]term )?(?:contract|appointment|term|post)\b/gi,
    needsRole: true,
  },
  {
    value: "temporary",
    pattern:
      /\btemporary\b(?! (?:residen|visa|housing|accommodation|workers|staff\b|shelter|exhibit|work permit|traffic|structures))|\btemp(?:[- ]to[- ]perm)?\b(?=[,;)/.|]|$| (?:position|role|job|contract|to))/gi,
    needsRole: true,
  },
  {
    value: "seasonal",
    pattern:
      /\bseasonal\b(?! (?:menu|produce|vegetables|flowers|trends|staff\b|workers|peaks|ingredients|dishes|goods|products))|\bfor the (?:summer|winter|ski|harvest|lambing|picking) season\b|\bseasonal\b(?= (?:position|role|job|contract|work\b))/gi,
    needsRole: true,
  },
  {
    value: "casual",
    pattern:
      /\bcasual\b(?!ly)(?! (?:dress|wear|dining|attire|cloth|conversation|office|environment|atmosphere|and friendly|dresscode|fridays?))|\bzero[- ]hours?\b|\bper[- ]diem\b(?! (?:of|allowance|rate|expenses?))|\bbank (?=(?:nurse|staff|worker|hca)\b)|\bPRN\b|\bas[- ]needed basis\b|\bad hoc basis\b/gi,
    needsRole: true,
  },
  { value: "internship", pattern: /\binternship\b|\bintern\b(?! (?:program|mentor))/gi, needsRole: true },
  { value: "apprenticeship", pattern: /\bapprentice(?:ship)?\b/gi, needsRole: true },
  {
    value: "volunteer",
    pattern:
      /\bvolunteer\b(?=(?: (?:role|position|opportunity|post|basis))|[,;)/|]|$)|\bvoluntary (?:role|position|post|basis)\b/gi,
    needsRole: true,
  },
  { value: "self_employed", pattern: /\bself[- ]employed\b|\bindependent contractor\b/gi, needsRole: true },
];

/** What every term has somewhere: most units have none of it. */
const HINT =
  /time|perm|contract|term\b|temp|season|casual|zero|per[- ]diem|bank|prn|as[- ]needed|ad hoc|intern|apprentice|volunt|self|independent|freelance|1099|interim|cover|tenure|indefinite|indeterminate|open[- ]ended|\bFT\b/i;
const LABEL =
  /^(?:(?:employment|job|contract|position|work|appointment|role|schedule|engagement) ?(?:type|status|time|basis|schedule|duration|length)?|type(?: of (?:contract|employment|position|job|work))?|tenure|contract|employment|status|hours|schedule|terms?|basis|job type|category)$/i;
/** What makes of a sentence one about this role. */
const ROLE =
  /\b(?:this|the|our|a|an)\b[^.;]{0,30}\b(?:role|position|job|post|opportunity|vacancy|appointment|contract|opening|employment|internship|apprenticeship|placement)\b|\b(?:role|position|job|post|contract|vacancy|appointment|basis|hours|salary|employment|opening|term)\b|\bjoin us\b|\bwe(?:['’]re| are) (?:hiring|looking for|seeking|recruiting)\b|\b(?:start|begin)s? (?:as|on)\b|\bit(?:['’]s| is)\b|\byou(?:['’]ll| will) be\b/i;
/** Speaks of others, of the past, or of what may come. */
const ASIDE =
  /\b(?:team of|staff of|supervis\w+|manag(?:e|ing) (?:a|the|our)|our (?:interns|apprentices|volunteers|contractors|freelancers)|other|students?|benefits? (?:for|are)|eligible|employees? (?:who|are|receive|working|with)|complet\w+|finish\w+|time[- ]served|recogni[sz]ed|passed|having done|accepted in its place|full[- ]time (?:employees|staff|equivalent|students?|faculty|team members|colleagues|study|education|degree)|all full|previous|experience (?:as|in|with)|years? (?:of )?full|equivalent|non[- ]|former|customers?|clients?|may (?:lead|become|be extended|turn)|could (?:lead|become)|possib\w+|potential|chance of|leads? to|convert|then permanent|no [a-z ]{0,20}contractors?)\b/i;

function termsOf(unit: Unit, { title }: FactSource): Finding[] {
  const isLabelled = unit.label !== null && LABEL.test(unit.label);
  const isTitle = title !== null && unit.kind === "heading" && unit.words.includes(title);
  if (!HINT.test(unit.words)) return [];
  return TERMS.flatMap(({ value, pattern, needsRole }): Finding[] =>
    [...unit.words.matchAll(pattern)].flatMap((match): Finding[] => {
      const { start, end } = { start: match.index, end: match.index + match[0].length };
      const nearby = unit.words.slice(Math.max(0, start - 50), end + 45);
      if (!isLabelled && !isTitle && !unit.isField) {
        if (ASIDE.test(nearby)) return [];
        const isList =
          unit.words.length < 90 &&
          /(?:^|[,;|/(·•–-]\s?)$/.test(unit.words.slice(0, start)) &&
          /^\s?(?:$|[,;|/).·•–-])/.test(unit.words.slice(end));
        if (needsRole && !isList && !ROLE.test(nearby)) return [];
        if (!needsRole && !isList && !ROLE.test(unit.words) && unit.words.length > 120) return [];
      }
      if (isLabelled && /\b(?:possible|option|then)\b/i.test(unit.words.slice(end, end + 20))) return [];
      const polarity: FactPolarity = supplyOf(unit, match[0]);
      const months = value === "contract" || value === "temporary" ? monthsOf(unit.words) : undefined;
      return [
        {
          kind: "employment",
          value,
          polarity,
          unit,
          start,
          end,
          ...(months === undefined ? {} : { detail: { months } }),
        },
      ];
    }),
  );
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  nine: 9,
  twelve: 12,
  eighteen: 18,
};

function monthsOf(words: string): number | undefined {
  const match = /\b(\d{1,2}|one|two|three|four|six|nine|twelve|eighteen)[- ](month|year)s?\b/i.exec(words);
  if (match === null) return undefined;
  const count = WORDS[match[1]?.toLowerCase() ?? ""] ?? Number(match[1]);
  return match[2]?.toLowerCase() === "year" ? count * 12 : count;
}
