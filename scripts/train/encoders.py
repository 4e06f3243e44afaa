"""The two models, and how texts go through them."""
import os

import torch
import torch.nn.functional as F
from transformers import AutoModel


def load_encoder(path):
    """A BERT encoder without pooler, in fp32."""
    return AutoModel.from_pretrained(path, add_pooling_layer=False, attn_implementation="sdpa")


def freeze_words(net):
    """Word embeddings stay: training text has a small part of the vocabulary, and the rest must keep its meaning."""
    for p in net.embeddings.word_embeddings.parameters():
        p.requires_grad_(False)


def mean_of_tokens(hidden, mask):
    """[batch, sequence, hidden] and [batch, sequence] -> [batch, hidden]."""
    m = mask.unsqueeze(-1).to(hidden.dtype)
    return (hidden * m).sum(1) / m.sum(1)


def in_batches(items, length_of, run, size):
    """Rows of `run` over batches of about one length, in the order of `items`."""
    order = sorted(range(len(items)), key=lambda i: length_of(items[i]))
    parts = [run([items[i] for i in order[k:k + size]]) for k in range(0, len(order), size)]
    inverse = torch.empty(len(order), dtype=torch.long)
    inverse[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(parts)[inverse]


def embed(net, tokenizer, texts, length=96, size=24, grad=False):
    """Unit vectors [n, hidden] of texts."""
    def run(batch):
        b = tokenizer(batch, padding=True, truncation=True, max_length=length, return_tensors="pt")
        with torch.set_grad_enabled(grad), torch.autocast("cpu", dtype=torch.bfloat16):
            h = net(input_ids=b["input_ids"], attention_mask=b["attention_mask"]).last_hidden_state.float()
        return F.normalize(mean_of_tokens(h, b["attention_mask"]), dim=1)
    return in_batches(texts, len, run, size)


class Guide:
    """An embedding model's unit vectors, each text's worked out once."""

    def __init__(self, net, tokenizer):
        self.net, self.tokenizer, self.seen = net, tokenizer, {}

    def __call__(self, texts):
        new = list({t for t in texts if t not in self.seen})
        if new:
            self.seen.update(zip(new, embed(self.net, self.tokenizer, new, 80)))
        return torch.stack([self.seen[t] for t in texts])


class Judge(torch.nn.Module):
    """Cross-encoder: BERT, mean of its tokens, one logit. [batch] for token ids [batch, sequence]."""

    def __init__(self, path):
        super().__init__()
        self.net = load_encoder(path)
        self.head = torch.nn.Linear(self.net.config.hidden_size, 1)
        head = os.path.join(path, "head.pt")
        if os.path.exists(head):
            self.head.load_state_dict(torch.load(head))
        else:
            torch.nn.init.normal_(self.head.weight, std=0.02)
            torch.nn.init.zeros_(self.head.bias)
        freeze_words(self.net)

    def forward(self, input_ids, attention_mask, token_type_ids):
        h = self.net(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state
        return self.head(mean_of_tokens(h, attention_mask)).squeeze(-1).float()

    def save(self, path):
        os.makedirs(path, exist_ok=True)
        self.net.save_pretrained(path)
        torch.save(self.head.state_dict(), os.path.join(path, "head.pt"))


def score(judge, tokenizer, pairs, length=112, size=24, grad=False):
    """Logits [n] of (question, text) pairs."""
    def run(batch):
        b = tokenizer([q for q, _ in batch], [t for _, t in batch], padding=True, truncation="longest_first", max_length=length, return_tensors="pt")
        with torch.set_grad_enabled(grad), torch.autocast("cpu", dtype=torch.bfloat16):
            return judge(b["input_ids"], b["attention_mask"], b["token_type_ids"])
    return in_batches(pairs, lambda pair: len(pair[0]) + len(pair[1]), run, size)
