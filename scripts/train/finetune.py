"""Fine-tune the embedding model on the bank of search intents, on a CPU.

    python finetune.py START OUT --minutes 30

START is a sentence-transformers folder (weights, tokenizer). Each step draws intents and pulls a question towards two
passages that speak of it, away from the other intents' passages and from all near misses (InfoNCE). Passages of other
intents that START finds closer than the true one are left out as likely false negatives (Solatorio 2024,
arXiv:2402.16829); near misses never are: that START finds them close is what is to be mended. Real sentences keep the
similarities and directions that START gives them, so that general ability stays.
"""

import argparse
import gzip
import io
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
import zstandard
from transformers import AutoModel, AutoTokenizer

HERE = Path(__file__).resolve().parent
INTENTS_PER_STEP = 40
KEPT_PER_STEP = 40
SCALE = 20.0

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("start", type=Path)
parser.add_argument("out", type=Path)
parser.add_argument("--minutes", type=float, default=30)
parser.add_argument("--lr", type=float, default=5e-5)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--keep", type=float, default=1.0, help="weight of keeping START's similarities")
parser.add_argument("--bank", type=Path, default=HERE / "bank", help="folder of *.jsonl with intents")
parser.add_argument("--postings", type=Path, help="train.jsonl.zst: real sentences to keep similarities on")
parser.add_argument("--pairs", type=Path, help="folder of *.jsonl.gz with general {q, p} pairs, for the same")
parser.add_argument("--hold-out", type=int, default=0, help="leave out every n-th intent; 0: none")


def read_bank(folder: Path) -> list[dict]:
    return [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.open() if line.strip()]


def read_sentences(postings: Path | None, pairs: Path | None, rng: random.Random) -> list[str]:
    """Texts of any kind whose similarities are to stay: sentences of postings, questions and passages of pairs."""
    texts: list[str] = []
    if postings:
        with postings.open("rb") as file:
            lines = io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(file), "utf8")
            for line in lines:
                for piece in json.loads(line)["text"].replace("\n", ". ").split(". "):
                    if 5 <= len(piece.split()) <= 50 and rng.random() < 0.1:
                        texts.append(piece.strip())
    if pairs:
        for path in sorted(pairs.glob("*.jsonl.gz")):
            with gzip.open(path, "rt") as file:
                for line in file:
                    if rng.random() < 0.1:
                        pair = json.loads(line)
                        texts += [pair["q"][:300], pair["p"][:300]]
    rng.shuffle(texts)
    return texts[:60_000]


class Encoder:
    """Texts to unit vectors, by mean pooling."""

    def __init__(self, net, tokenizer):
        self.net, self.tokenizer = net, tokenizer

    def __call__(self, texts: list[str], grad: bool = True, size: int = 40) -> torch.Tensor:
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        parts = []
        for at in range(0, len(order), size):
            chosen = [texts[i] for i in order[at : at + size]]
            batch = self.tokenizer(chosen, padding=True, truncation=True, max_length=72, return_tensors="pt")
            with torch.set_grad_enabled(grad), torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = self.net(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"])
            mask = batch["attention_mask"].unsqueeze(-1).float()
            parts.append(F.normalize((hidden.last_hidden_state.float() * mask).sum(1) / mask.sum(1), dim=1))
        inverse = torch.empty(len(order), dtype=torch.long)
        inverse[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[inverse]


def contrast(questions, passages, positives, allowed) -> torch.Tensor:
    """InfoNCE with several positives a question: mean over them of the log-probability against all allowed others."""
    scores = (questions @ passages.T * SCALE).masked_fill(~(allowed | positives), -1e4)
    negatives = torch.logsumexp(scores.masked_fill(positives, -1e4), dim=1, keepdim=True)
    each = scores - torch.logaddexp(scores, negatives)
    return -(each * positives).sum(1).div(positives.sum(1)).mean()


def main() -> None:
    a = parser.parse_args()
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    tokenizer = AutoTokenizer.from_pretrained(a.start)
    net, frozen = AutoModel.from_pretrained(a.start).float().train(), AutoModel.from_pretrained(a.start).float().eval()
    for parameter in net.embeddings.parameters():
        parameter.requires_grad_(False)
    encode, guide = Encoder(net, tokenizer), Encoder(frozen, tokenizer)
    bank = [row for i, row in enumerate(read_bank(a.bank)) if not a.hold_out or i % a.hold_out != a.hold_out - 1]
    texts = read_sentences(a.postings, a.pairs, rng)
    known: dict[str, torch.Tensor] = {}

    def guided(wanted: list[str]) -> torch.Tensor:
        new = list({text for text in wanted if text not in known})
        if new:
            known.update(zip(new, guide(new, grad=False)))
        return torch.stack([known[text] for text in wanted])

    trained = [parameter for parameter in net.parameters() if parameter.requires_grad]
    adam = torch.optim.AdamW(trained, lr=a.lr, weight_decay=0.01)
    n = INTENTS_PER_STEP
    same = torch.eye(n, dtype=torch.bool)
    mean: dict[str, float] = {}
    started, step = time.time(), 0
    while (done := (time.time() - started) / (a.minutes * 60)) < 1:
        for group in adam.param_groups:
            group["lr"] = a.lr * min(1, (step + 1) / 40) * max(0.02, 1 - done)
        rows = rng.sample(bank, n)
        questions = [rng.choice(row["queries"]) for row in rows]
        pairs = [rng.sample(row["passages"], 2) for row in rows]
        passages = [pair[0] for pair in pairs] + [pair[1] for pair in pairs]
        misses = [rng.choice(row["near_misses"]) for row in rows]
        q, p, m = encode(questions).split(n)[0], encode(passages), encode(misses)
        near = guided(questions) @ guided(passages).T
        true = torch.cat([near[:, :n].diagonal()[:, None], near[:, n:].diagonal()[:, None]], 1).amin(1, keepdim=True)
        allowed = torch.cat([near <= true.clamp(min=0.5), torch.ones(n, n, dtype=torch.bool)], 1)
        positives = torch.cat([same, same, torch.zeros(n, n, dtype=torch.bool)], 1)
        forth = contrast(q, torch.cat([p, m]), positives, allowed)
        alike = contrast(p[:n], torch.cat([p[n:], m]), positives[:, n:], allowed[:, n:])
        kept = rng.sample(texts, KEPT_PER_STEP) if texts else passages[:KEPT_PER_STEP]
        e, g = encode(kept), guided(kept)
        keep = ((e @ e.T - g @ g.T) ** 2).mean() * 20 + (1 - (e * g).sum(1)).mean() * 2
        loss = forth + 0.3 * alike + a.keep * keep
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        adam.step()
        adam.zero_grad()
        step += 1
        for name, value in {"bank": forth, "alike": alike, "keep": keep}.items():
            mean[name] = 0.97 * mean.get(name, value.item()) + 0.03 * value.item()
        if step % 20 == 0:
            print(step, f"{time.time() - started:.0f} s", *(f"{k} {v:.3f}" for k, v in mean.items()), flush=True)
    net.half().save_pretrained(a.out)
    tokenizer.save_pretrained(a.out)
    print("saved after", step, "steps")


if __name__ == "__main__":
    main()
