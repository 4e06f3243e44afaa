import type { AnswerSource } from "../domain/answer.ts";

/** Words by which a text speaks to a language model and not to people who look for work. */
const TO_A_MODEL =
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules|guidelines|sources|everything (?:above|before))\b|\b(?:system|developer) (?:prompt|message|instructions?)\b|\b(?:as|you are) (?:an? |the )?(?:ai (?:assistant|model|agent|chatbot|language model)|ai(?=\s*[,:;!])|(?:large )?language model|llm|chatbot|chatgpt)\b(?!s)|\b(?:ai|llms?|language models?|assistants?)\s+(?:reading|processing|summari[sz]ing|answering)\b|<\|?\/?(?:system|assistant|user|im_start|im_end)\b|\[\/?(?:INST|SYS)\]/i;

/** Whether a text gives orders to whoever is to read it for people. */
export function ordersAModel(text: string): boolean {
  return TO_A_MODEL.test(text);
}

/**
 * What of the sources a model gets to read, and may cite: a passage that gives it orders is cut down to the sentence that
 * answers, and where that one gives them too, the source is left out.
 */
export function withoutOrders(sources: readonly AnswerSource[]): AnswerSource[] {
  return sources
    .filter(({ evidence }) => !ordersAModel(evidence.text))
    .map((source) => (ordersAModel(source.context) ? { ...source, context: source.evidence.text } : source));
}
