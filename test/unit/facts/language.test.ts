import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";

const languages = (text: string) =>
  factsOf(text)
    .filter(({ kind }) => kind === "language")
    .map(({ value, polarity }) => `${value} ${polarity}`);

describe("languages", () => {
  it.each([
    ["Fluent English is required.", ["en required"]],
    ["You speak German and French.", ["de required", "fr required"]],
    ["Spanish is a plus.", ["es preferred"]],
    ["Dutch is not necessary.", ["nl not_required"]],
    ["- English or Polish", ["en required", "pl required"]],
    ["Languages: Welsh", ["cy required"]],
    ["Bilingual (English/Spanish) preferred.", ["en preferred", "es preferred"]],
    ["Bilingual candidates preferred.", ["bilingual preferred"]],
    ["A few words of Irish are enough.", ["ga preferred"]],
    ["German is handy in the canteen.", ["de preferred"]],
    ["American Sign Language is a plus.", ["sgn preferred"]],
    ["Urdu is welcome but not needed.", ["ur preferred"]],
    ["## An asset\n\n- Arabic or Farsi", ["ar preferred", "fa preferred"]],
    ["## We'd like\n\n- Arabic or Farsi", ["ar preferred", "fa preferred"]],
    ["## Not essential\n\n- Danish", ["da not_required"]],
    ["Desirable: Icelandic", ["is preferred"]],
    ["The team works in English.", ["en required"]],
    ["Good Finnish is a must.", ["fi required"]],
    ["A little Greek will do.", ["el required"]],
    ["Spoken Welsh is essential, written Welsh is a bonus.", ["cy required", "cy preferred"]],
    ["Very good English, and German skills are a bonus.", ["en required", "de preferred"]],
    ["Nobody expects you to know Latvian.", ["lv not_required"]],
    ["You don't need Czech.", ["cs not_required"]],
    ["Estonian? Not necessary.", ["et not_required"]],
    ["You translate from Korean into English.", ["ko required", "en required"]],
    ["BSL is desirable.", ["sgn preferred"]],
    ["An IELTS of 7 is required.", ["en required"]],
  ])("are read from %s", (text, expected) => {
    expect(languages(text)).toEqual(expected);
  });

  it("carry the level", () => {
    const [fact] = factsOf("Czech at B2 level is necessary.").filter(({ kind }) => kind === "language");
    expect(fact?.detail).toEqual({ level: "B2" });
    expect(fact?.quote).toBe("Czech at B2 level is necessary");
  });

  it.each([
    "Polish the brass and sweep the floor.",
    "We serve a full English breakfast.",
    "Please upload your CV in English.",
    "You will open up the Spanish market.",
    "A degree in English, History or a related field.",
    "You teach English language learners.",
    "We offer German language classes.",
    "Our manuals are written in English.",
    "Applicants who do not speak Norwegian may apply.",
    "You look after French Bulldogs.",
    "A languages other than English policy applies.",
    "Work in a BSL-2 laboratory.",
    "You join the Department of Russian Studies.",
    "Apply in English or German.",
  ])("are not asked for in %s", (text) => {
    expect(languages(text)).toEqual([]);
  });
});
