"""Fine-tune the embedding model.

    python embedder.py OUT --init MODEL --base MODEL --real postings.jsonl.zst --pairs PAIRS_DIR \
        --judged judged-text.jsonl --lists lists.jsonl --minutes 40

Every step takes five batches through the encoder:
  bank      intents: question -> passage, with its near misses and all other passages as negatives
  postings  invented postings: question -> the sentence that answers, or the passage it stands in, with other sentences of it;
            and judged sentences of real postings, with those judged not to answer
  lists     questions with real sentences (`lists.ts`), ordered as the judge orders them
  general   one set of general pairs
  keep      general texts and real sentences keep the base's similarities and directions
Candidates that the base finds closer than the true one are left out as false negatives (Solatorio 2024, arXiv:2402.16829),
unless they are labelled.
"""
import argparse, glob, random, time

import torch
import torch.nn.functional as F
from transformers import AutoTokenizer

from data import GENERAL, HERE, lines, names_posting, real_sentences
from encoders import Guide, embed, freeze_words, load_encoder

SCALE = 20.0
BANK, POSTINGS, JUDGED, LISTS, OF_LIST, PAIRS, REAL = 20, 28, 12, 12, 10, 20, 24


def arguments():
    a = argparse.ArgumentParser()
    a.add_argument("out")
    a.add_argument("--init", required=True)
    a.add_argument("--base", required=True, help="the model whose general ability is kept")
    a.add_argument("--real", required=True)
    a.add_argument("--pairs", required=True)
    a.add_argument("--judged", nargs="*", default=[])
    a.add_argument("--lists")
    a.add_argument("--minutes", type=float, default=40)
    a.add_argument("--lr", type=float, default=5e-5)
    a.add_argument("--keep", type=float, default=1.0, help="weight of keeping the base's ability")
    a.add_argument("--seed", type=int, default=1)
    return a.parse_args()


def contrast(q, p, guided_q, guided_p, labelled=None):
    """Softmax over candidates, of which row i's answer is i; `labelled` [n, m] marks negatives that are never left out."""
    g, n = guided_q @ guided_p.T, torch.arange(len(q))
    left_out = g > g[n, n][:, None].clamp(min=0.5)
    left_out[n, n] = False
    if labelled is not None:
        left_out &= ~labelled
    return F.cross_entropy((q @ p.T).masked_fill(left_out, -1e4) * SCALE, n)


def marks(rows, owners, answers):
    """[rows, answers + negatives] that marks each negative for the row it belongs to."""
    m = torch.zeros(rows, answers + len(owners), dtype=torch.bool)
    m[torch.tensor(owners), answers + torch.arange(len(owners))] = True
    return m


def asked(postings, rng):
    """(question, text that answers, labelled negatives) of an invented posting."""
    while True:
        p = rng.choice(postings)
        x = rng.choice(p["questions"])
        if x["a"]:
            break
    s, at = p["sentences"], rng.choice(x["a"])
    item = lambda i: f"{s[i]['section']}: {s[i]['text']}" if s[i]["section"] and rng.random() < 0.5 else s[i]["text"]
    no = [i for i in range(len(s)) if i not in x["a"]]
    negatives = [item(i) for i in rng.sample(no, min(2, len(no)))]
    if not names_posting(x["q"], p["title"], s[at]["text"]) and rng.random() < 0.65:
        return x["q"], item(at), negatives
    # A question that names the posting is found by its passages, which begin with its title.
    low, high = max(0, at - rng.randint(0, 2)), min(len(s), at + 1 + rng.randint(0, 2))
    title = p["title"].split(", ")[0] if rng.random() < 0.7 else p["title"]
    return x["q"], "\n".join(t for t in (title, s[at]["section"], " ".join(s[i]["text"] for i in range(low, high))) if t), negatives[:1]


def judged_groups(paths):
    """(question, texts that answer, texts that do not) of judged real sentences, where both are known."""
    by = {}
    for r in (r for p in paths for r in lines(p)):
        if r["split"] == "train":
            by.setdefault(r["question"], ([], []))[0 if r["label"] else 1].append(r["text"])
    return [(q, yes, no) for q, (yes, no) in by.items() if yes and no]


def main():
    a = arguments()
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    tokenizer = AutoTokenizer.from_pretrained(a.base)
    net, guide = load_encoder(a.init).train(), Guide(load_encoder(a.base).eval(), tokenizer)
    freeze_words(net)
    bank, postings = (sum((lines(p) for p in sorted(glob.glob(f"{HERE}/{k}/*.jsonl"))), []) for k in ("bank", "postings"))
    lists = lines(a.lists) if a.lists else []
    groups = judged_groups(a.judged)
    general = {k: lines(f"{a.pairs}/{k}.jsonl.gz") for k in GENERAL}
    for pairs in general.values():
        rng.shuffle(pairs)
    real, _ = real_sentences(a.real, rng)
    beside = lambda p: p if rng.random() < 0.5 else " ".join(rng.sample([p, rng.choice(real)], 2))
    run = lambda texts, length: embed(net, tokenizer, texts, length, grad=True)

    def bank_loss():
        rows = rng.sample(bank, BANK)
        q, p, n = ([rng.choice(r[k]) for r in rows] for k in ("queries", "passages", "near_misses"))
        labelled = marks(BANK, range(BANK), BANK)
        return contrast(run(q, 48), run([beside(x) for x in p + n], 96), guide(q), guide(p + n), labelled)

    def postings_loss():
        rows = [asked(postings, rng) for _ in range(POSTINGS)]
        judged = rng.sample(groups, min(JUDGED, len(groups)))
        rows += [(q, rng.choice(yes), rng.sample(no, min(2, len(no)))) for q, yes, no in judged]
        q, p, n = [r[0] for r in rows], [r[1] for r in rows], [t for r in rows for t in r[2]]
        labelled = marks(len(rows), [i for i, r in enumerate(rows) for _ in r[2]], len(rows))
        return contrast(run(q, 48), run(p + n, 112), guide(q), guide(p + n), labelled)

    def lists_loss():
        rows = rng.sample(lists, LISTS)
        chosen = [rng.sample(range(len(x["texts"])), min(OF_LIST, len(x["texts"]))) for x in rows]
        q = run([x["q"] for x in rows], 48)
        t = run([x["texts"][i] for x, c in zip(rows, chosen) for i in c], 80)
        loss, at = 0.0, 0
        for k, (x, c) in enumerate(zip(rows, chosen)):
            judged = torch.softmax(torch.tensor([x["logits"][i] for i in c]), 0)
            loss = loss + F.kl_div(torch.log_softmax(t[at:at + len(c)] @ q[k] * SCALE, 0), judged, reduction="sum")
            at += len(c)
        return 0.8 * loss / LISTS

    def general_losses():
        rows = rng.sample(general[rng.choices(list(GENERAL), list(GENERAL.values()))[0]][:3000], PAIRS)
        q, p, r = [x["q"] for x in rows], [x["p"] for x in rows], rng.sample(real, REAL)
        e = run(q, 48), run(p, 72), run(r, 64)
        g = guide(q), guide(p), guide(r)
        E, G = torch.cat(e), torch.cat(g)
        keep = ((E @ E.T - G @ G.T) ** 2).mean() * 20 + (1 - (E * G).sum(1)).mean() * 2
        return 0.5 * contrast(e[0], e[1], g[0], g[1]), a.keep * keep

    optimiser = torch.optim.AdamW([p for p in net.parameters() if p.requires_grad], lr=a.lr, weight_decay=0.01)
    start, step, mean = time.time(), 0, {}
    while (done := (time.time() - start) / (a.minutes * 60)) < 1:
        for g in optimiser.param_groups:
            g["lr"] = a.lr * min(1, (step + 1) / 30) * max(0.02, 1 - done)
        general_loss, keep_loss = general_losses()
        losses = {"bank": bank_loss(), "postings": postings_loss(), "general": general_loss, "keep": keep_loss}
        if lists:
            losses["lists"] = lists_loss()
        optimiser.zero_grad()
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        step += 1
        for k, v in losses.items():
            mean[k] = 0.95 * mean.get(k, v.item()) + 0.05 * v.item()
        if step % 20 == 0:
            print(step, f"{time.time() - start:.0f} s", " ".join(f"{k} {v:.3f}" for k, v in mean.items()), flush=True)
        if step % 200 == 0:
            net.save_pretrained(a.out)
    net.save_pretrained(a.out)
    tokenizer.save_pretrained(a.out)
    print("saved after", step, "steps")


if __name__ == "__main__":
    main()
