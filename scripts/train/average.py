"""Average the weights of models that were fine-tuned from one start (Wortsman et al. 2022, arXiv:2203.05482).

    python average.py OUT WEIGHT:FOLDER ...      weights add up to 1
"""

import sys

import torch
from transformers import AutoModel, AutoTokenizer

out, *parts = sys.argv[1:]
parts = [(float(weight), folder) for weight, folder in (part.split(":", 1) for part in parts)]
assert abs(sum(weight for weight, _ in parts) - 1) < 1e-6, "weights must add up to 1"
net = AutoModel.from_pretrained(parts[0][1]).float()
states = [(weight, AutoModel.from_pretrained(folder).float().state_dict()) for weight, folder in parts]
net.load_state_dict(
    {
        key: sum(weight * state[key] for weight, state in states) if value.is_floating_point() else value
        for key, value in net.state_dict().items()
    }
)
net.half().save_pretrained(out)
AutoTokenizer.from_pretrained(parts[0][1]).save_pretrained(out)
