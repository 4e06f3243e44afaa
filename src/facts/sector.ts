import type { Extractor, Finding, Unit } from "./source.ts";

/** The employer's trade, where a field or a plain sentence says it. */
export const sector: Extractor = { kind: "sector", extract: ({ units }) => units.flatMap(sectorOf).slice(0, MOST) };

/** An employer has one trade, or two. */
const MOST = 2;
const SECTORS: readonly (readonly [value: string, words: string])[] = [
  ["healthcare", "health ?care|hospital & health care|medical practice|health services"],
  ["education", "education(?:al services)?|higher education|primary/secondary education|e-learning"],
  ["government", "government(?: administration)?|public administration"],
  [
    "technology",
    "information technology(?: (?:&|and) services)?|computer software|software|technology|internet|it services(?: and it consulting)?|saas",
  ],
  ["finance", "financ(?:e|ial services)|banking|fintech|investment management|accounting"],
  ["insurance", "insurance|insurtech"],
  ["retail", "retail|e-?commerce"],
  ["hospitality", "hospitality|hotels?|restaurants?|food & beverages|food service"],
  ["manufacturing", "manufacturing|machinery|industrial"],
  ["construction", "construction|civil engineering|building"],
  ["logistics", "logistics(?: and supply chain)?|transportation(?:/trucking/railroad)?|shipping|warehousing"],
  ["agriculture", "agricultur(?:e|al)|farming|food production"],
  ["energy", "energy|oil (?:&|and) gas|utilities|renewables?(?: & environment)?|solar|wind power"],
  ["legal", "legal services|law practice|law firm"],
  ["media", "media(?: production)?|publishing|broadcast media|entertainment"],
  ["science", "biotechnology|research|pharmaceuticals?|life sciences"],
  ["defence", "defen[cs]e(?: & space)?|aerospace (?:&|and) defen[cs]e"],
  ["real_estate", "real estate|property management"],
  ["automotive", "automotive"],
  ["aviation", "aviation(?: & aerospace)?|airlines?"],
  ["charity", "non-?profit organization management|philanthropy|charity"],
  ["sports", "sports|fitness"],
];
const LABEL = /^(?:industry|industries|sector|company industry|business sector|field)$/i;

function sectorOf(unit: Unit): Finding[] {
  const { words, label } = unit;
  const isLabelled = label !== null && LABEL.test(label);
  if (!isLabelled && !/\b(?:company|firm|business|provider|sector|industry|startup|start-up|start up)\b/i.test(words))
    return [];
  return SECTORS.flatMap(([value, names]): Finding[] => {
    const pattern = isLabelled
      ? new RegExp(`(?<=[:,/&]\\s?)(?:${names})(?=\\s*(?:$|[,/;&]))`, "i")
      : new RegExp(
          `\\b(?:we(?:['’]re| are)|is) an? (?:[\\p{L}-]+ ){0,3}?(?:${names}) (?:company|firm|business|provider|start[- ]?up)\\b`,
          "iu",
        );
    const match = pattern.exec(words);
    if (match === null) return [];
    return [
      {
        kind: "sector",
        value,
        polarity: "mentioned",
        unit,
        start: match.index,
        end: match.index + match[0].length,
        confidence: isLabelled ? undefined : 0.7,
      },
    ];
  });
}
