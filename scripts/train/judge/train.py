"""Fine-tune a cross-encoder that tells whether a sentence of a posting answers a question.

    python train.py OUT --init MODEL --postings postings.jsonl.zst --pairs PAIRS_DIR --minutes 30

Trains on `../bank` (any question of an intent with any of its passages; near misses and passages of other intents are
negatives), on `../answers` (one sentence with questions that it answers, and close ones that it does not), on judged
sentences of real postings (`--judged`, JSON lines of question, sentence, section, title, label), and, so that it keeps
its general ability, on general pairs. Other intents' passages that the start model finds closer to the question than its
own intent's are left out as likely false negatives (Solatorio 2024, GISTEmbed, arXiv:2402.16829); near misses never are.

Loss: binary cross entropy of each pair, and softmax cross entropy of each question's positive against its negatives.
"""
import argparse, glob, gzip, io, json, os, random, re, time

import torch
import torch.nn.functional as F
import zstandard
from transformers import AutoModel, AutoTokenizer

HERE = os.path.dirname(os.path.abspath(__file__))
GENERAL = {"onet_titles": 2, "onet_tasks": 1, "esco": 2, "gov_digital": 2, "openstax_business": 1, "medquad": 3, "covidqa": 1}
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$)")
STOP = set("a an the of in at for to and or is are do does what which who how i we you they it on with any be this that "
           "jobs job roles role can need needed will there from by as my me does have has get much many when where".split())


def arguments():
    a = argparse.ArgumentParser()
    a.add_argument("out")
    a.add_argument("--init", required=True)
    a.add_argument("--postings")
    a.add_argument("--pairs")
    a.add_argument("--judged", nargs="*", default=[])
    a.add_argument("--minutes", type=float, default=30)
    a.add_argument("--lr", type=float, default=8e-5)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--holdout", type=float, default=0.1, help="share of intents and records kept for the report")
    return a.parse_args()


def lines(path):
    with (gzip.open(path, "rt") if path.endswith(".gz") else open(path)) as f:
        return [json.loads(x) for x in f if x.strip()]


def candidate(sentence, section="", title=""):
    """What the judge reads of a posting: as src/search/judged-text.ts writes it."""
    head = f"{section}: " if section else ""
    return f"{head}{sentence}" + (f" | {title}" if title else "")


def words(text):
    return {w for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in STOP}


class Judge(torch.nn.Module):
    def __init__(self, path):
        super().__init__()
        self.net = AutoModel.from_pretrained(path, add_pooling_layer=False, attn_implementation="sdpa")
        head = os.path.join(path, "head.pt")
        self.head = torch.nn.Linear(self.net.config.hidden_size, 1)
        if os.path.exists(head):
            self.head.load_state_dict(torch.load(head))
        else:
            torch.nn.init.normal_(self.head.weight, std=0.02)
            torch.nn.init.zeros_(self.head.bias)
        for p in self.net.embeddings.word_embeddings.parameters():
            p.requires_grad_(False)

    def forward(self, batch):
        h = self.net(**batch).last_hidden_state
        m = batch["attention_mask"].unsqueeze(-1).to(h.dtype)
        # The start model speaks by the mean of its tokens, so the head reads that mean.
        return self.head((h * m).sum(1) / m.sum(1)).squeeze(-1).float()

    def save(self, path):
        self.net.save_pretrained(path)
        torch.save(self.head.state_dict(), os.path.join(path, "head.pt"))


def score(model, tokenizer, pairs, length=128, size=16, grad=False):
    """Logits [n] of (question, candidate) pairs; sorted by length so that little is padded."""
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    parts = []
    for k in range(0, len(order), size):
        chosen = [pairs[i] for i in order[k:k + size]]
        b = tokenizer([q for q, _ in chosen], [c for _, c in chosen], padding=True, truncation="longest_first",
                      max_length=length, return_tensors="pt")
        with torch.set_grad_enabled(grad), torch.autocast("cpu", dtype=torch.bfloat16):
            parts.append(model(b))
    inverse = torch.empty(len(order), dtype=torch.long)
    inverse[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(parts)[inverse]


@torch.no_grad()
def embed(net, tokenizer, texts, size=64):
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    out = torch.empty(len(texts), net.config.hidden_size)
    for k in range(0, len(order), size):
        at = order[k:k + size]
        b = tokenizer([texts[i] for i in at], padding=True, truncation=True, max_length=96, return_tensors="pt")
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = net(**b).last_hidden_state.float()
        m = b["attention_mask"].unsqueeze(-1).float()
        out[at] = F.normalize((h * m).sum(1) / m.sum(1), dim=1)
    return out


class Bank:
    """Groups of one question, a passage of its intent, a near miss, passages of other intents and a real sentence."""

    def __init__(self, intents, net, tokenizer, real, titles, rng):
        self.rng, self.real, self.titles = rng, real, titles
        self.intents = intents
        passages = [(i, p) for i, x in enumerate(intents) for p in x["passages"]]
        owner = torch.tensor([i for i, _ in passages])
        self.passages = [p for _, p in passages]
        vectors = embed(net, tokenizer, self.passages)
        self.hard = []
        for i, x in enumerate(intents):
            similar = embed(net, tokenizer, x["queries"]) @ vectors.T
            own = similar[:, owner == i].mean(1, keepdim=True)
            similar = similar.masked_fill((owner == i) | (similar > own), -2)
            self.hard.append(similar.topk(min(150, similar.shape[1]), dim=1).indices.tolist())

    def title(self, intent):
        # Occupations and skills are told by titles too: there a random one would be false.
        return self.rng.choice(self.titles) if intent.get("part", 0) <= 2 and self.rng.random() < 0.4 else ""

    def group(self):
        i = self.rng.randrange(len(self.intents))
        x = self.intents[i]
        q = self.rng.randrange(len(x["queries"]))
        title = self.title(x)
        texts = [(self.rng.choice(x["passages"]), 1.0)]
        if x.get("near_misses"):
            texts.append((self.rng.choice(x["near_misses"]), 0.0))
        hard = self.hard[i][q]
        texts += [(self.passages[self.rng.choice(hard)], 0.0) for _ in range(2)]
        texts.append((self.rng.choice(self.real), 0.0))
        return [(x["queries"][q], candidate(t, "", title), label) for t, label in texts]


class Answers:
    """Groups of one sentence's questions, those it answers and those it does not."""

    def __init__(self, records, rng):
        self.records, self.rng = records, rng

    def group(self):
        r = self.rng.choice(self.records)
        title = r["title"] if self.rng.random() < 0.85 else ""
        section = r.get("section", "") if self.rng.random() < 0.8 else ""
        text = lambda t: candidate(r["sentence"], section, t)
        yes = self.rng.sample(r["yes"], min(2, len(r["yes"])))
        no = self.rng.sample(r["no"], min(3, len(r["no"])))
        named = lambda q: (words(q) & words(r["title"])) - words(r["sentence"])
        # A question that names the role or the place can only be answered where the title is seen.
        pairs = [(q, text(r["title"] if named(q) else title), 1.0) for q in yes] + [(q, text(title), 0.0) for q in no]
        other = self.rng.choice(self.records)["title"]
        wrong = [q for q in yes if named(q) and not words(q) & words(other)]
        if wrong:
            pairs.append((wrong[0], text(other), 0.0))
        about = [q for q in yes if named(q) and not re.search(r"\b(who|which|jobs?|hiring|where)\b", q.lower())]
        if about:
            # That a posting is the one asked about does not answer what is asked about it.
            line = self.rng.choice([r["title"], r["title"].split(",")[0], "Company: " + r["title"].split(",")[min(1, r["title"].count(","))].strip()])
            pairs.append((about[0], candidate(line, "", r["title"]), 0.0))
        pairs.append((self.rng.choice(yes), candidate(*[self.rng.choice(self.records)[k] for k in ("sentence", "section", "title")]), 0.0))
        return pairs


class Judged:
    """Groups of one question with real sentences, judged one by one."""

    def __init__(self, records, rng):
        self.rng = rng
        by = {}
        for r in records:
            by.setdefault(r["question"], []).append(r)
        self.groups = list(by.values())

    def group(self):
        g = self.rng.choice(self.groups)
        yes, no = [r for r in g if r["label"]], [r for r in g if not r["label"]]
        chosen = self.rng.sample(yes, min(2, len(yes))) + self.rng.sample(no, min(4, len(no)))
        return [(r["question"], candidate(r["sentence"], r.get("section") or "", r.get("title") or ""), float(r["label"])) for r in chosen]


class General:
    """Groups of one general question, its passage and three others of the same set."""

    def __init__(self, folder, rng, limit=6000):
        self.rng = rng
        self.sets = {}
        for name in GENERAL:
            pairs = lines(f"{folder}/{name}.jsonl.gz")
            rng.shuffle(pairs)
            self.sets[name] = [(p["q"], p["p"][:260]) for p in pairs[:limit]]
        # Lexically near negatives: passages that share the question's rarest word.
        self.inverted = {}
        for name, pairs in self.sets.items():
            index = {}
            for at, (_, p) in enumerate(pairs):
                for w in words(p):
                    index.setdefault(w, []).append(at)
            self.inverted[name] = index

    def group(self):
        name = self.rng.choices(list(GENERAL), list(GENERAL.values()))[0]
        pairs, index = self.sets[name], self.inverted[name]
        q, p = self.rng.choice(pairs)
        near = sorted((index[w] for w in words(q) if len(index.get(w, [])) > 1), key=len)[:2]
        others = [pairs[self.rng.choice(at)] for at in near] + [self.rng.choice(pairs)]
        return [(q, p, 1.0)] + [(q, o[1], 0.0) for o in others if o[0] != q and o[1] != p]


def loss_of(logits, groups):
    labels = torch.tensor([label for g in groups for _, _, label in g])
    loss = F.binary_cross_entropy_with_logits(logits, labels * 0.96 + 0.02)
    at, ranks = 0, []
    for g in groups:
        part, of = logits[at:at + len(g)], labels[at:at + len(g)]
        at += len(g)
        if len({q for q, _, _ in g}) == 1 and 0 < of.sum() < len(g):
            ranks += [-(torch.log_softmax(torch.cat([part[of == 1][k:k + 1], part[of == 0]]), 0)[0]) for k in range(int(of.sum()))]
    return loss + (0.3 * torch.stack(ranks).mean() if ranks else 0)


def average_precision(scores, labels):
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    hits, total = 0, 0.0
    for rank, i in enumerate(order, 1):
        if labels[i]:
            hits += 1
            total += hits / rank
    return total / max(1, hits)


def auc(scores, labels):
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    positive = sum(labels)
    ranks = sum(r for r, i in enumerate(order, 1) if labels[i])
    return (ranks - positive * (positive + 1) / 2) / max(1, positive * (len(labels) - positive))


def report(model, tokenizer, bank, answers, judged):
    model.eval()
    rng = random.Random(7)
    if bank:
        aps = []
        pool = [p for x in bank for p in x["passages"]]
        for x in bank:
            q = rng.choice(x["queries"])
            rest = rng.sample([p for p in pool if p not in x["passages"]], 40)
            texts = x["passages"] + x.get("near_misses", []) + rest
            labels = [1] * len(x["passages"]) + [0] * (len(texts) - len(x["passages"]))
            aps.append(average_precision(score(model, tokenizer, [(q, t) for t in texts]).tolist(), labels))
        print(f"  held-out intents: AP {sum(aps) / len(aps):.3f} over {len(aps)}", flush=True)
    for name, pairs in (("answers", [(q, candidate(r["sentence"], r.get("section", ""), r["title"]), y) for r in answers for y, k in ((1, "yes"), (0, "no")) for q in r[k]]),
                        ("judged", [(r["question"], candidate(r["sentence"], r.get("section") or "", r.get("title") or ""), int(r["label"])) for r in judged])):
        if pairs:
            s = score(model, tokenizer, [(q, c) for q, c, _ in pairs])
            labels = [y for _, _, y in pairs]
            right = sum((v > 0) == bool(y) for v, y in zip(s.tolist(), labels)) / len(labels)
            print(f"  held-out {name}: AUC {auc(s.tolist(), labels):.3f}, right {right:.3f} of {len(labels)}", flush=True)
    model.train()


def main():
    a = arguments()
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    tokenizer = AutoTokenizer.from_pretrained(a.init)
    model = Judge(a.init)
    bank = []
    for path in sorted(glob.glob(f"{HERE}/../bank/*.jsonl")):
        bank += [{**x, "part": int(re.search(r"(\d+)", os.path.basename(path)).group())} for x in lines(path)]
    answers = sum((lines(p) for p in sorted(glob.glob(f"{HERE}/../answers/*.jsonl"))), [])
    judged = sum((lines(p) for p in a.judged), [])
    split = random.Random(3)
    kept_bank = [x for x in bank if split.random() < a.holdout]
    kept_answers = [x for x in answers if split.random() < a.holdout]
    questions = sorted({r["question"] for r in judged})
    kept_questions = {q for q in questions if split.random() < a.holdout}
    kept_judged = [r for r in judged if r["question"] in kept_questions]
    held = {x["intent"] for x in kept_bank}
    real, titles = [], []
    with open(a.postings, "rb") as f:
        for n, x in enumerate(io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(f), "utf8")):
            if n % 3 == 0:
                p = json.loads(x)
                titles += [p["title"]] if p.get("title") else []
                s = [s.strip() for s in SENTENCE.findall(p["text"]) if 4 <= len(s.split()) <= 45]
                real += rng.sample(s, min(3, len(s)))
    model.net.eval()
    sources = [(Bank([x for x in bank if x["intent"] not in held], model.net, tokenizer, real, titles, rng), 6), (General(a.pairs, rng), 2)]
    if answers:
        sources.append((Answers([x for x in answers if x not in kept_answers], rng), 8))
    if judged:
        sources.append((Judged([r for r in judged if r["question"] not in kept_questions], rng), 10))
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": [p for p in parameters if p.ndim > 1]}, {"params": [p for p in parameters if p.ndim <= 1], "weight_decay": 0.0}], lr=a.lr, weight_decay=0.01)
    start, step, running = time.time(), 0, []
    report(model, tokenizer, kept_bank, kept_answers, kept_judged)
    while (spent := (time.time() - start) / 60) < a.minutes:
        done = spent / a.minutes
        for g in optimiser.param_groups:
            g["lr"] = a.lr * min(1, (step + 1) / 60) * max(0.02, 1 - done)
        groups = [source.group() for source, count in sources for _ in range(count)]
        logits = score(model, tokenizer, [(q, c) for g in groups for q, c, _ in g], length=112, grad=True)
        loss = loss_of(logits, groups)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        step += 1
        running.append(loss.item())
        if step % 100 == 0:
            print(f"step {step} {spent:.1f} min loss {sum(running) / len(running):.4f}", flush=True)
            running = []
        if step % 500 == 0:
            report(model, tokenizer, kept_bank, kept_answers, kept_judged)
    report(model, tokenizer, kept_bank, kept_answers, kept_judged)
    os.makedirs(a.out, exist_ok=True)
    model.save(a.out)
    tokenizer.save_pretrained(a.out)


if __name__ == "__main__":
    main()
