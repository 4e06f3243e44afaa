import { describe, expect, it } from "vitest";
import { wantsOf } from "../../../src/text/wants.ts";

describe("what a question wants", () => {
  it.each([
    "which roles need a clearance?",
    "welding jobs",
    "who sponsors a visa?",
    "which labs would sponsor a chemist?",
    "do I need citizenship? jobs that don't require it",
    "can I still apply for any of them?",
    "can u show me night shifts",
    "how many jobs are remote?",
    "what are the openings in Cork?",
    "which employers will pay for a move?",
    "are there any night shifts?",
    "do any pay for relocation?",
    "where can I work from home?",
    "must lift 20 kg",
    "can start right away",
    "which job lets me bring a dog?",
    "in which of these would I lead people?",
    "what well paid jobs are there?",
  ])("is a set of roles: %s", (question) => {
    expect(wantsOf(question)).toBe("roles");
  });

  it.each([
    "how much does the welder earn?",
    "how many nights does the baker work?",
    "hw many nights wud i do at the care home",
    "can I still apply for the ranger post?",
    "when does the night shift begin?",
    "does the bakery close on Sundays?",
    "is the cottage free?",
    "must I drive?",
    "what does the job pay?",
    "what does this role require?",
    "what will the company pay for?",
    "what is the post's salary?",
    "what is the company's name?",
    "Which software should the bookkeeper know?",
    "on which days is the analyst in the office?",
    "until what hour is the phone carried?",
    "is there parking for the nurses at the hospice?",
    "May inspectors at the dairy have beards?",
    "the Leeds baker: must I be at work by four?",
    "Where does Quayside store its boats?",
  ])("is a fact of one posting: %s", (question) => {
    expect(wantsOf(question)).toBe("passages");
  });
});
