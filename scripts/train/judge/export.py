"""Export a trained judge to ONNX, as fp32 and dynamic int8 (per channel): python export.py TRAINED OUT BASE

The graph takes `input_ids`, `attention_mask` and `token_type_ids` [batch, sequence] and gives `logits` [batch, 1].
"""
import json, os, shutil, sys

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.preprocess import quant_pre_process

from train import Judge

source, out = sys.argv[1:3]
os.makedirs(f"{out}/onnx", exist_ok=True)
judge = Judge(source).eval().float()
judge.net.config._attn_implementation = "eager"


class Graph(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.judge = judge

    def forward(self, input_ids, attention_mask, token_type_ids):
        hidden = self.judge.net(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        return self.judge.head((hidden * mask).sum(1) / mask.sum(1))


ids = torch.randint(1000, 2000, (2, 9))
names = ["input_ids", "attention_mask", "token_type_ids"]
types = torch.zeros_like(ids)
types[:, 5:] = 1
graph = Graph()
torch.onnx.export(graph, (ids, torch.ones_like(ids), types), f"{out}/onnx/model.onnx", input_names=names, output_names=["logits"],
                  dynamic_axes={**{k: {0: "batch", 1: "sequence"} for k in names}, "logits": {0: "batch"}}, opset_version=17, dynamo=False)
quant_pre_process(f"{out}/onnx/model.onnx", f"{out}/onnx/prepared.onnx", skip_symbolic_shape=True)
quantize_dynamic(f"{out}/onnx/prepared.onnx", f"{out}/onnx/model_quantized.onnx", weight_type=QuantType.QInt8, per_channel=True)
os.remove(f"{out}/onnx/prepared.onnx")
config = json.load(open(f"{source}/config.json"))
json.dump({**config, "architectures": ["BertForSequenceClassification"], "num_labels": 1}, open(f"{out}/config.json", "w"), indent=1)
# The tokenizer's files are those of the model that it was trained from: saving one stores the last call's truncation in it.
for name in ("tokenizer.json", "tokenizer_config.json"):
    shutil.copy(f"{sys.argv[3]}/{name}", f"{out}/{name}")
