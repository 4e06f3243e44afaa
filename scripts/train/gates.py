"""What an embedding model gains and must not lose: python gates.py MODEL ... --sts FILE.tsv ... --beir DIR ... --bank FILE.jsonl ...

Prints, in fp32 and by cosine similarity alone, Spearman's correlation x100 on lines of `score<TAB>sentence<TAB>sentence`, and
nDCG@10 on folders of `corpus.jsonl.gz, queries.jsonl.gz, qrels.tsv`, and on intents of the bank that it was not trained on the mean average
precision of question -> passages among all passages and near misses, with its bootstrap interval over intents. A model passes if STS-B is not under 80.5, nDCG on
cranfield, medline and cacm not more than .01 under the untouched base, and on titles (onet_alias) above it.
"""
import argparse, math, os, random

import torch
from scipy.stats import spearmanr
from transformers import AutoTokenizer

from data import lines
from encoders import embed, load_encoder


def correlation(encode, path):
    rows = [r for r in (line.rstrip("\n").split("\t") for line in open(path)) if len(r) >= 3 and r[0].replace(".", "").isdigit()]
    a, b = (encode([r[k] for r in rows]) for k in (1, 2))
    return 100 * spearmanr([float(r[0]) for r in rows], (a * b).sum(1)).statistic


def ndcg(encode, folder, k=10):
    grades = {}
    for row in (line.split("\t") for line in open(f"{folder}/qrels.tsv").read().splitlines()[1:]):
        grades.setdefault(row[0], {})[row[1]] = int(row[2])
    corpus, queries = lines(f"{folder}/corpus.jsonl.gz"), [q for q in lines(f"{folder}/queries.jsonl.gz") if q["_id"] in grades]
    ids = [d["_id"] for d in corpus]
    similar = encode([q["text"] for q in queries]) @ encode([f"{d.get('title') or ''}\n{d['text']}".strip() for d in corpus]).T
    gains = lambda values: sum((2 ** g - 1) / math.log2(at + 2) for at, g in enumerate(values))
    found = []
    for q, row in zip(queries, similar):
        graded = grades[q["_id"]]
        best = gains(sorted(graded.values(), reverse=True)[:k])
        if best > 0:
            found.append(gains([graded.get(ids[i], 0) for i in row.topk(k).indices.tolist()]) / best)
    return sum(found) / len(found)


def intents(encode, paths):
    bank = [r for p in paths for r in lines(p)]
    texts = [(at, p) for at, r in enumerate(bank) for p in r["passages"]] + [(-1, m) for r in bank for m in r["near_misses"]]
    vectors, owner = encode([t for _, t in texts]), torch.tensor([at for at, _ in texts])
    found = []
    for at, r in enumerate(bank):
        hits = owner[(encode(r["queries"]) @ vectors.T).argsort(1, descending=True)] == at
        precision = hits.cumsum(1) / torch.arange(1, hits.shape[1] + 1)
        found.append(float(((precision * hits).sum(1) / hits.sum(1)).mean()))
    rng = random.Random(1)
    means = sorted(sum(rng.choices(found, k=len(found))) / len(found) for _ in range(1000))
    return sum(found) / len(found), means[25], means[974]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("models", nargs="+")
    a.add_argument("--sts", nargs="*", default=[])
    a.add_argument("--beir", nargs="*", default=[])
    a.add_argument("--bank", nargs="*", default=[])
    a = a.parse_args()
    for path in a.models:
        net, tokenizer = load_encoder(path).eval(), AutoTokenizer.from_pretrained(path)
        with torch.no_grad():
            encode = lambda texts: embed(net, tokenizer, texts, 256, size=64)
            told = [f"{os.path.basename(p)} {correlation(encode, p):.2f}" for p in a.sts]
            told += [f"{os.path.basename(p.rstrip('/'))} {ndcg(encode, p):.4f}" for p in a.beir]
            told += ["bank %.3f [%.3f, %.3f]" % intents(encode, a.bank)] if a.bank else []
        print(path, *told, sep="  ", flush=True)


if __name__ == "__main__":
    main()
