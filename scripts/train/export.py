"""Export a trained model to ONNX, as fp32 and dynamic int8 (per channel): python export.py judge|embedder TRAINED OUT TOKENIZER

The graph takes `input_ids`, `attention_mask` and `token_type_ids` [batch, sequence] and gives `logits` [batch, 1] (judge) or
`last_hidden_state` [batch, sequence, hidden] (embedder). TOKENIZER is the folder that the tokenizer's files are copied from:
saving a tokenizer stores the last call's truncation in it.
"""
import json, os, shutil, sys

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.preprocess import quant_pre_process

from encoders import Judge, load_encoder, mean_of_tokens

kind, source, out, tokenizer = sys.argv[1:5]
os.makedirs(f"{out}/onnx", exist_ok=True)
judge = Judge(source).eval().float() if kind == "judge" else None
net = judge.net if judge else load_encoder(source).eval().float()
net.config._attn_implementation = "eager"


class Graph(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.net, self.judge = net, judge

    def forward(self, input_ids, attention_mask, token_type_ids):
        hidden = self.net(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state
        return hidden if self.judge is None else self.judge.head(mean_of_tokens(hidden, attention_mask))


ids = torch.randint(1000, 2000, (2, 9))
types = torch.zeros_like(ids)
types[:, 5:] = 1
names = ["input_ids", "attention_mask", "token_type_ids"]
output = "logits" if judge else "last_hidden_state"
axes = {**{k: {0: "batch", 1: "sequence"} for k in names}, output: {0: "batch"} if judge else {0: "batch", 1: "sequence"}}
torch.onnx.export(Graph(), (ids, torch.ones_like(ids), types), f"{out}/onnx/model.onnx", input_names=names, output_names=[output],
                  dynamic_axes=axes, opset_version=17, dynamo=False)
quant_pre_process(f"{out}/onnx/model.onnx", f"{out}/onnx/prepared.onnx", skip_symbolic_shape=True)
quantize_dynamic(f"{out}/onnx/prepared.onnx", f"{out}/onnx/model_quantized.onnx", weight_type=QuantType.QInt8, per_channel=True)
os.remove(f"{out}/onnx/prepared.onnx")
config = json.load(open(f"{source}/config.json"))
if judge:
    config |= {"architectures": ["BertForSequenceClassification"], "num_labels": 1, "id2label": {"0": "answers"}, "label2id": {"answers": 0}}
json.dump(config, open(f"{out}/config.json", "w"), indent=1)
json.dump({"max_seq_length": 128 if judge else 256, "do_lower_case": False}, open(f"{out}/sentence_bert_config.json", "w"))
for name in ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
    shutil.copy(f"{tokenizer}/{name}", f"{out}/{name}")
