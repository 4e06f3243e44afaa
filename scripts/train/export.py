"""Export an encoder to ONNX: fp32, and int8 (dynamic, per channel).

    python export.py SOURCE OUT      writes OUT/onnx/model.onnx and OUT/onnx/model_quantized.onnx
"""

import sys
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.preprocess import quant_pre_process
from transformers import AutoModel

source, out = sys.argv[1], Path(sys.argv[2]) / "onnx"
out.mkdir(parents=True, exist_ok=True)
net = AutoModel.from_pretrained(source, attn_implementation="eager").float().eval()
NAMES = ["input_ids", "attention_mask", "token_type_ids"]


class Encoder(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.net = net

    def forward(self, input_ids, attention_mask, token_type_ids):
        return self.net(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state


ids = torch.randint(1000, 2000, (2, 9))
torch.onnx.export(
    Encoder(),
    (ids, torch.ones_like(ids), torch.zeros_like(ids)),
    str(out / "model.onnx"),
    input_names=NAMES,
    output_names=["last_hidden_state"],
    dynamic_axes={name: {0: "batch", 1: "sequence"} for name in [*NAMES, "last_hidden_state"]},
    opset_version=17,
    dynamo=False,
)
quant_pre_process(str(out / "model.onnx"), str(out / "prepared.onnx"), skip_symbolic_shape=True)
quantize_dynamic(
    str(out / "prepared.onnx"), str(out / "model_quantized.onnx"), weight_type=QuantType.QInt8, per_channel=True
)
(out / "prepared.onnx").unlink()
