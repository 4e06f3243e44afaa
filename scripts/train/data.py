"""What the judge learns from, as groups: one question (or one posting's questions) with texts that answer and texts that do not.

A group is a list of (question, text, label). A text is what the search gives the judge to read: "Section: sentence | name",
the name being the posting's title, company and place.
"""
import gzip, io, json, os, re

import zstandard

HERE = os.path.dirname(os.path.abspath(__file__))
GENERAL = {"onet_titles": 2, "onet_tasks": 1, "esco": 2, "gov_digital": 2, "openstax_business": 1, "medquad": 3, "covidqa": 1}
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$)")
STOP = set("a an the of in at for to and or is are do does what which who how i we you they it on with any be this that "
           "jobs job roles role can need needed will there from by as my me have has get much many when where one".split())
# Parts of the bank whose intents are occupations and skills.
TOLD_BY_NAME = {3, 4, 6}
ASKS_FOR_SET = re.compile(r"\b(who|which|jobs?|roles?|hiring|where|posts?|positions?)\b")


def lines(path):
    """The JSON lines of a file, also gzipped."""
    with (gzip.open(path, "rt") if path.endswith(".gz") else open(path)) as f:
        return [json.loads(x) for x in f if x.strip()]


def candidate(sentence, section="", name=""):
    """What the judge reads of a posting: as `judgedText` of src/search/judge.ts writes it."""
    head = f"{section}: " if section and not sentence.lower().startswith(section.lower()) else ""
    return f"{head}{sentence}" + (f" | {name}" if name else "")


def spelled_out(question, meaning):
    """A question that the glossary knows, as `spelledOut` of src/search/understand.ts gives it to the judge."""
    return f"{question} ({meaning})"


def words(text):
    """The content words of a text."""
    return {w for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in STOP}


def names_posting(question, name, sentence):
    """Whether a question names the posting: words of its name that the sentence does not have."""
    return bool((words(question) & words(name)) - words(sentence))


def real_sentences(path, rng, every=3):
    """Sentences and names of real postings."""
    sentences, names = [], []
    with open(path, "rb") as f:
        for n, line in enumerate(io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(f), "utf8")):
            if n % every:
                continue
            posting = json.loads(line)
            if posting.get("title"):
                names.append(", ".join(x for x in (posting["title"], posting.get("company"), posting.get("location")) if x))
            found = [s.strip() for s in SENTENCE.findall(posting["text"]) if 4 <= len(s.split()) <= 45]
            sentences += rng.sample(found, min(3, len(found)))
    return sentences, names


class Bank:
    """One question of an intent, passages of it, its near misses, passages of other intents and real sentences."""

    def __init__(self, intents, embed, real, names, rng):
        self.rng, self.real, self.names, self.intents = rng, real, names, intents
        owners = [i for i, x in enumerate(intents) for _ in x["passages"]]
        self.passages = [p for x in intents for p in x["passages"]]
        vectors = embed(self.passages)
        import torch
        owner = torch.tensor(owners)
        self.hard = []
        for i, x in enumerate(intents):
            similar = embed(x["queries"]) @ vectors.T
            own = similar[:, owner == i].mean(1, keepdim=True)
            # Likely false negatives: closer to the question than its own passages (Solatorio 2024, arXiv:2402.16829).
            similar = similar.masked_fill((owner == i) | (similar > own), -2)
            self.hard.append(similar.topk(min(120, similar.shape[1]), dim=1).indices.tolist())

    def group(self):
        i = self.rng.randrange(len(self.intents))
        x = self.intents[i]
        q = self.rng.randrange(len(x["queries"]))
        # Occupations and skills are told by names too: there a random one would be false.
        name = self.rng.choice(self.names) if x.get("part") not in TOLD_BY_NAME and self.rng.random() < 0.7 else ""
        texts = [(p, 1.0) for p in self.rng.sample(x["passages"], 2)]
        misses = x.get("near_misses", [])
        texts += [(m, 0.0) for m in self.rng.sample(misses, min(2, len(misses)))]
        texts += [(self.passages[self.rng.choice(self.hard[i][q])], 0.0) for _ in range(2)]
        texts.append((self.rng.choice(self.real), 0.0))
        asked = spelled_out(x["queries"][q], x["about"]) if self.rng.random() < 0.5 else x["queries"][q]
        return [(asked, candidate(t, "", name), label) for t, label in texts]


def introduced(posting, rng):
    """What a posting is called, as `introduction` of src/search/posting-reader.ts: often with the beginning of its text."""
    parts = posting["title"].split(", ")
    opening = " ".join(s["text"] for s in posting["sentences"][:2])
    opening = opening if len(opening) <= 80 else opening[:80].rsplit(" ", 1)[0]
    kind = rng.random()
    if kind < 0.5:
        return posting["title"]
    return ", ".join([*parts, opening] if kind < 0.85 else [*parts[1:], parts[0], opening])


class Postings:
    """One question about an invented posting with sentences of it, all labelled, and with strangers'."""

    def __init__(self, postings, embed, rng):
        self.rng, self.postings, self.embed = rng, postings, embed

    def group(self):
        rng = self.rng
        p = rng.choice(self.postings)
        x = rng.choice(p["questions"])
        q, yes = x["q"], set(x["a"])
        name = introduced(p, rng)
        text = lambda at, name: candidate(p["sentences"][at]["text"], p["sentences"][at]["section"], name)
        no = [at for at in range(len(p["sentences"])) if at not in yes]
        # The sentences that are nearest to the question are the ones to tell apart.
        near = (self.embed([text(at, "") for at in range(len(p["sentences"]))]) @ self.embed([q])[0]).tolist()
        no.sort(key=lambda at: rng.random() * 0.25 - near[at])
        pairs = [(q, text(at, name), 1.0) for at in rng.sample(sorted(yes), min(2, len(yes)))]
        pairs += [(q, text(at, name), 0.0) for at in no[:4]]
        other = rng.choice(self.postings)
        for at in sorted(yes)[:1]:
            named = names_posting(q, p["title"], p["sentences"][at]["text"])
            if not named:
                # Whoever's it is, it answers a question that names nobody.
                pairs.append((q, text(at, introduced(other, rng)), 1.0))
            elif not words(q) & words(other["title"]):
                pairs.append((q, text(at, introduced(other, rng)), 0.0))
            if named and not ASKS_FOR_SET.search(q.lower()):
                # That a posting is the one asked about does not answer what is asked about it.
                parts = p["title"].split(", ")
                line = rng.choice([p["title"], parts[0], "Company: " + parts[min(1, len(parts) - 1)], "Location: " + parts[-1]])
                pairs.append((q, candidate(line, "", name), 0.0))
                s = rng.choice(other["sentences"])
                pairs.append((q, candidate(s["text"], s["section"], introduced(other, rng)), 0.0))
        return pairs


class Answers:
    """Questions that one sentence answers, and close ones that it does not."""

    def __init__(self, records, rng):
        self.records, self.rng = records, rng

    def group(self):
        rng, r = self.rng, self.rng.choice(self.records)
        name = r["title"] if rng.random() < 0.85 else ""
        section = r.get("section", "")
        yes, no = rng.sample(r["yes"], min(2, len(r["yes"]))), rng.sample(r["no"], min(3, len(r["no"])))
        named = lambda q: names_posting(q, r["title"], r["sentence"])
        # A question that names the role or the place can only be answered where the name is seen.
        pairs = [(q, candidate(r["sentence"], section, r["title"] if named(q) else name), 1.0) for q in yes]
        pairs += [(q, candidate(r["sentence"], section, name), 0.0) for q in no]
        other = rng.choice(self.records)
        wrong = [q for q in yes if named(q) and not words(q) & words(other["title"])]
        if wrong:
            pairs.append((wrong[0], candidate(r["sentence"], section, other["title"]), 0.0))
        return pairs


class Judged:
    """One question with sentences of real postings, judged one by one."""

    def __init__(self, records, rng):
        self.rng = rng
        by = {}
        for r in records:
            by.setdefault(r["question"], []).append(r)
        self.groups = list(by.values())

    def group(self):
        g = self.rng.choice(self.groups)
        yes, no = [r for r in g if r["label"]], [r for r in g if not r["label"]]
        chosen = self.rng.sample(yes, min(3, len(yes))) + self.rng.sample(no, min(3, len(no)))
        return [(r["question"], judged_text(r), float(r["label"])) for r in chosen]


def judged_text(r):
    return r["text"] + (f" | {r['name']}" if r.get("name") else "")


class General:
    """One general question, its passage and others of the same set, two of which share its rarest words."""

    def __init__(self, folder, rng, limit=6000):
        self.rng, self.sets, self.inverted = rng, {}, {}
        for name in GENERAL:
            pairs = lines(f"{folder}/{name}.jsonl.gz")
            rng.shuffle(pairs)
            self.sets[name] = [(p["q"], p["p"][:260]) for p in pairs[:limit]]
            index = self.inverted[name] = {}
            for at, (_, p) in enumerate(self.sets[name]):
                for w in words(p):
                    index.setdefault(w, []).append(at)

    def group(self):
        name = self.rng.choices(list(GENERAL), list(GENERAL.values()))[0]
        pairs, index = self.sets[name], self.inverted[name]
        q, p = self.rng.choice(pairs)
        near = sorted((index[w] for w in words(q) if len(index.get(w, [])) > 1), key=len)[:2]
        others = [pairs[self.rng.choice(at)] for at in near] + [self.rng.choice(pairs)]
        return [(q, p, 1.0)] + [(q, o[1], 0.0) for o in others if o[0] != q and o[1] != p]
