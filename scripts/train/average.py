"""Average the weights of models of one shape, judges with their heads: python average.py OUT MODEL=SHARE MODEL=SHARE ...

What fine-tuning gains stays for the most part, and what it costs in general ability comes back (Wortsman et al. 2022,
arXiv:2109.01903). Shares must add up to 1.
"""
import os, shutil, sys

import torch
from safetensors.torch import load_file, save_file

out, *given = sys.argv[1:]
models = [(path, float(share)) for path, _, share in (x.rpartition("=") for x in given)]
if abs(sum(share for _, share in models) - 1) > 1e-6:
    sys.exit("The shares must add up to 1.")
weights = [({k.removeprefix("bert."): v for k, v in load_file(f"{path}/model.safetensors").items()}, share) for path, share in models]
first = weights[0][0]
mean = {k: sum(w[k].float() * share for w, share in weights).contiguous() if v.is_floating_point() else v for k, v in first.items()}
os.makedirs(out, exist_ok=True)
heads = [(torch.load(f"{path}/head.pt"), share) for path, share in models if os.path.exists(f"{path}/head.pt")]
if len(heads) == len(models):
    torch.save({k: sum(h[k] * share for h, share in heads) for k in heads[0][0]}, f"{out}/head.pt")
save_file(mean, f"{out}/model.safetensors", metadata={"format": "pt"})
for name in ("config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
    source = next((f"{path}/{name}" for path, _ in models if os.path.exists(f"{path}/{name}")), None)
    if source:
        shutil.copy(source, f"{out}/{name}")
