"""Vectors to verify the export by: python vectors.py MODEL TEXTS.txt OUT.jsonl, as JSON lines of `text` and `vector` (fp32)."""
import json, sys

import torch
from transformers import AutoTokenizer

from encoders import load_encoder, mean_of_tokens

model, texts, out = sys.argv[1:4]
net, tokenizer = load_encoder(model).eval(), AutoTokenizer.from_pretrained(model)
with open(out, "w") as f, torch.no_grad():
    for text in filter(None, open(texts).read().splitlines()):
        b = tokenizer([text], truncation=True, max_length=256, return_tensors="pt")
        hidden = net(input_ids=b["input_ids"], attention_mask=b["attention_mask"]).last_hidden_state
        vector = torch.nn.functional.normalize(mean_of_tokens(hidden, b["attention_mask"]), dim=1)[0]
        f.write(json.dumps({"text": text, "vector": [round(x, 6) for x in vector.tolist()]}) + "\n")
