import { randomNumbers } from "../conformance/vectors.ts";

const PLACES = ["the lower town", "the island", "the salt road", "the old harbour", "the north ridge", "the cathedral"];
const DUTIES = ["lead walkers along", "row visitors past", "tell the history of", "light the lamps of", "draw maps of"];
const NEEDS = ["a loud voice", "two seasons of practice", "a first aid certificate", "good boots", "a third language"];
const OFFERS = ["a room above the office", "every second Sunday off", "a coat and a lantern", "soup at noon"];

/** A small posting for a guide, like no other: what it says depends on its number and its version. */
export function guide(number: number, version: number): string {
  const random = randomNumbers(number * 1000 + version);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)];
  return [
    `Guide ${number}, ${one(PLACES)}`,
    "",
    `You ${one(DUTIES)} ${one(PLACES)} from gate ${number} to gate ${number + 7}. You ${one(DUTIES)} ${one(PLACES)} when it rains.`,
    "",
    "Requirements",
    `- You bring ${one(NEEDS)} and know rule ${version + 1} of guild ${number}.`,
    `- You have ${one(NEEDS)} for tour ${Math.floor(random() * 900)}.`,
    "",
    `We offer ${one(OFFERS)} and ${20 + Math.floor(random() * 30)} crowns a day.`,
    "",
  ].join("\n");
}
