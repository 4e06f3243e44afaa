"""Fine-tune a cross-encoder that tells whether a sentence of a posting answers a question.

    python judge.py OUT --init MODEL --real postings.jsonl.zst --pairs PAIRS_DIR --judged judged-text.jsonl --minutes 45

Trains on `bank`, `postings`, `answers`, judged sentences of real postings (see `texts.ts`) and, so that it keeps its general
ability, on general pairs; `data.py` says how they are put together. Judged sentences marked `fit` are only reported on.

It learns what the embedding model does not know: its logit is added to a multiple of the cosine similarity of question and
sentence, as the search adds them (gradient boosting with one step; Friedman 2001).

Loss: binary cross entropy of each pair, and softmax cross entropy of each answer against what does not answer its question.
"""
import argparse, glob, os, random, re, time

import torch
import torch.nn.functional as F
from transformers import AutoTokenizer

from data import HERE, Answers, Bank, General, Judged, Postings, candidate, judged_text, lines, real_sentences, spelled_out
from encoders import Guide, Judge, load_encoder, score

BATCH = {"bank": 6, "general": 2, "answers": 8, "judged": 9, "postings": 12}


def arguments():
    a = argparse.ArgumentParser()
    a.add_argument("out")
    a.add_argument("--init", required=True, help="folder of an encoder, or of a judge to go on from")
    a.add_argument("--guide", required=True, help="folder of the embedding model: its cosine similarity is added, and it leaves out false negatives")
    a.add_argument("--real", required=True, help="real postings, zstandard JSON lines")
    a.add_argument("--pairs", required=True, help="folder of general pairs")
    a.add_argument("--judged", nargs="*", default=[])
    a.add_argument("--minutes", type=float, default=45)
    a.add_argument("--lr", type=float, default=1e-4)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--holdout", type=float, default=0.06, help="share of intents, postings and records kept for the report")
    return a.parse_args()


class Similarity(torch.nn.Module):
    """A multiple of the cosine similarity of question and sentence, without the posting's name: [n] for n pairs."""

    def __init__(self, guide):
        super().__init__()
        self.guide = guide
        self.slope, self.intercept = torch.nn.Parameter(torch.tensor(6.0)), torch.nn.Parameter(torch.tensor(-3.0))

    def forward(self, pairs):
        cosine = (self.guide([q for q, _ in pairs]) * self.guide([c.rsplit(" | ", 1)[0] for _, c in pairs])).sum(1)
        return self.slope * cosine + self.intercept


def loss_of(logits, groups):
    labels = torch.tensor([label for g in groups for _, _, label in g]) * 0.96 + 0.02
    loss = F.binary_cross_entropy_with_logits(logits, labels)
    at, ranks = 0, []
    for g in groups:
        part, of = logits[at:at + len(g)], torch.tensor([label for _, _, label in g])
        at += len(g)
        if len({q for q, _, _ in g}) == 1 and 0 < of.sum() < len(g):
            ranks += [-torch.log_softmax(torch.cat([part[of == 1][k:k + 1], part[of == 0]]), 0)[0] for k in range(int(of.sum()))]
    return loss + 0.3 * torch.stack(ranks).mean()


def auc(scores, labels):
    """Area under the receiver operating characteristic."""
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    positive = sum(labels)
    ranks = sum(r for r, i in enumerate(order, 1) if labels[i])
    return (ranks - positive * (positive + 1) / 2) / max(1, positive * (len(labels) - positive))


def report(model, tokenizer, similarity, held):
    """Prints area under the curve and the share told rightly at a logit of 0, for each kind of held-out pairs."""
    model.eval()
    told = []
    for name, pairs in held.items():
        if pairs:
            both = [(q, c) for q, c, _ in pairs]
            with torch.no_grad():
                s = (score(model, tokenizer, both) + similarity(both)).tolist()
            labels = [int(y) for _, _, y in pairs]
            right = sum((v > 0) == bool(y) for v, y in zip(s, labels)) / len(labels)
            told.append(f"{name} AUC {auc(s, labels):.3f} right {right:.3f} of {len(labels)}")
    print("  held out: " + "; ".join(told), flush=True)
    model.train()


def held_pairs(bank, postings, answers, judged):
    """All labelled pairs of what is held out."""
    rng = random.Random(7)
    near = [(asked, candidate(t), y) for x in bank for q in rng.sample(x["queries"], 3) for asked in (q, spelled_out(q, x["about"]))
            for y, texts in ((1, rng.sample(x["passages"], 4)), (0, x.get("near_misses", []))) for t in texts]
    return {
        "bank": near,
        "postings": [(x["q"], candidate(s["text"], s["section"], p["title"]), at in x["a"])
                     for p in postings for x in p["questions"] for at, s in enumerate(p["sentences"])],
        "answers": [(q, candidate(r["sentence"], r.get("section", ""), r["title"]), y) for r in answers for y, k in ((1, "yes"), (0, "no")) for q in r[k]],
        "judged": [(r["question"], judged_text(r), r["label"]) for r in judged],
    }


def split(items, share, key):
    """(for training, held out): whole keys, the same ones for the same data."""
    keys = sorted({key(x) for x in items})
    held = set(random.Random(3).sample(keys, round(len(keys) * share)))
    return [x for x in items if key(x) not in held], [x for x in items if key(x) in held]


def main():
    a = arguments()
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    tokenizer = AutoTokenizer.from_pretrained(a.init)
    files = lambda folder: [(p, x) for p in sorted(glob.glob(f"{HERE}/{folder}/*.jsonl")) for x in lines(p)]
    bank = [{**x, "part": int(re.search(r"(\d+)", os.path.basename(p)).group())} for p, x in files("bank")]
    bank, held_bank = split(bank, a.holdout, lambda x: x["intent"])
    postings, held_postings = split([x for _, x in files("postings")], a.holdout, lambda x: x["title"])
    answers, held_answers = split([x for _, x in files("answers")], a.holdout, lambda x: x["title"])
    rows = [r for p in a.judged for r in lines(p)]
    judged, held_judged = ([r for r in rows if r["split"] == kind] for kind in ("train", "fit"))
    real, names = real_sentences(a.real, rng)
    guide = Guide(load_encoder(a.guide).eval(), tokenizer)
    sources = {"bank": Bank(bank, guide, real, names, rng), "general": General(a.pairs, rng),
               "answers": Answers(answers, rng), "judged": Judged(judged, rng), "postings": Postings(postings, guide, rng)}
    print({"bank": len(bank), "answers": len(answers), "judged": len(judged), "postings": len(postings)}, flush=True)
    model = Judge(a.init)
    held = held_pairs(held_bank, held_postings, held_answers, held_judged)
    similarity = Similarity(guide)
    parameters = [p for p in (*model.parameters(), *similarity.parameters()) if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": [p for p in parameters if p.ndim > 1]},
                                   {"params": [p for p in parameters if p.ndim <= 1], "weight_decay": 0.0}], lr=a.lr, weight_decay=0.01)
    start, step, running, pairs_seen = time.time(), 0, [], 0
    model.train()
    while (spent := (time.time() - start) / 60) < a.minutes:
        for g in optimiser.param_groups:
            g["lr"] = a.lr * min(1, (step + 1) / 60) * max(0.02, 1 - spent / a.minutes)
        groups = [sources[name].group() for name, count in BATCH.items() for _ in range(count)]
        pairs = [(q, c) for g in groups for q, c, _ in g]
        loss = loss_of(score(model, tokenizer, pairs, grad=True) + similarity(pairs), groups)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        step += 1
        pairs_seen += len(pairs)
        running.append(loss.item())
        if step % 50 == 0:
            print(f"step {step} {spent:.1f} min, {pairs_seen} pairs, loss {sum(running) / len(running):.4f}, cosine x {similarity.slope.item():.2f}", flush=True)
            running = []
        if step % 300 == 0:
            report(model, tokenizer, similarity, held)
            model.save(a.out)
    report(model, tokenizer, similarity, held)
    model.save(a.out)
    tokenizer.save_pretrained(a.out)


if __name__ == "__main__":
    main()
