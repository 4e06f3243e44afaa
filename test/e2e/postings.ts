/** A few postings in every format that is read, eight in six files; each says one thing that no other does. */
export const FILES = {
  "welder.txt": `Welder, second shift
Keel and Anchor Yard, Bremerton

The yard builds ferries and mends them.
You weld hull plates on the slipway and in the hall.

Requirements
- Two years of work with a stick electrode.
- An active security clearance is required for the naval dock.

We pay 31 dollars an hour, and the boots.
`,
  "wards/nurse.md": `---
title: Night Nurse, Children's Ward
company: Saltmarsh Infirmary
location: Duluth
---

# Night Nurse, Children's Ward

You look after children between three and twelve years of age.

## Shifts

All shifts are night shifts, from nine in the evening to seven in the morning.

## What you bring

- A nursing licence of this state.
- Patience at four in the morning.
`,
  "wards/teacher.html": `<!doctype html>
<html><head><title>Primary Teacher</title></head>
<body>
<nav><a href="/">Home</a> <a href="/jobs">All jobs</a></nav>
<main>
<h1>Primary Teacher</h1>
<p>The village school of Scarrowdale has forty pupils in two rooms.</p>
<p>You teach the younger room, reading and sums above all.</p>
<h2>What we offer</h2>
<ul><li>A cottage beside the school, free of rent.</li><li>Thirteen weeks of holidays.</li></ul>
</main>
</body></html>
`,
  "driver.json": `{
  "id": "LD-7",
  "title": "Long-haul Driver",
  "company": "Prairie Freight",
  "location": "Brandon",
  "description": "You drive refrigerated lorries across the prairie.\\n\\nA commercial driving licence is required. Every second weekend is spent at home."
}
`,
  "kitchens.csv": `id,title,company,location,description
K1,Pastry Chef,Boulangerie Lac,Lausanne,"You bake from three in the morning. Laminated dough is your craft."
K2,Sous Chef,Harbour Table,Akureyri,"You run the kitchen on the head chef's days off. Relocation to Iceland is paid for by the house."
`,
  "offices.jsonl": `{"id": "O1", "title": "Payroll Clerk", "company": "Corkscrew Mutual", "description": "You pay nine hundred colleagues on time. The work is fully remote within Ireland."}
{"id": "O2", "title": "Archivist", "company": "City Records", "description": "You catalogue maps and letters. A degree in archival studies is expected."}
`,
} as const;

/** How many postings `FILES` hold. */
export const POSTINGS = 8;

/** Questions with the file, the title and a part of the sentence that answers. */
export const ANSWERS = [
  {
    question: "which role requires an active security clearance for the naval dock?",
    file: "welder.txt",
    title: "Welder, second shift",
    words: "An active security clearance is required for the naval dock.",
  },
  {
    question: "who works night shifts from nine in the evening to seven in the morning?",
    file: "wards/nurse.md",
    title: "Night Nurse, Children's Ward",
    words: "All shifts are night shifts, from nine in the evening to seven in the morning.",
  },
  {
    question: "for which job is a commercial driving licence required?",
    file: "driver.json",
    title: "Long-haul Driver",
    words: "A commercial driving licence is required.",
  },
] as const;

/** Nothing in the postings has to do with it. */
export const UNANSWERED = "xylophone repairs by moonlit penguins";
