"""One competitor of the device's reader, in an environment of its own: told to, it reads all crops once.

Takes a runtime's name, a TFLite model, an int8 .npy of crops and a number of threads. Prints ``ready NAME
VERSION``, and then for each line on its input the time of one pass in ms. Needs NumPy and the runtime alone.
"""

import sys
import time

import numpy as np


def tflite(module, model, crops, threads):
    """The loop a script would write: one crop at a time."""
    interpreter = module.Interpreter(model_path=model, num_threads=threads)
    interpreter.allocate_tensors()
    given = interpreter.get_input_details()[0]["index"]
    answer = interpreter.get_output_details()[0]["index"]

    def read():
        results = []
        for crop in crops:
            interpreter.set_tensor(given, crop[np.newaxis])
            interpreter.invoke()
            results.append(interpreter.get_tensor(answer)[0])
        return np.array(results)

    return read


def tflite_batch(module, model, crops, threads):
    """All crops of the frame as one batch."""
    interpreter = module.Interpreter(model_path=model, num_threads=threads)
    given = interpreter.get_input_details()[0]["index"]
    interpreter.resize_tensor_input(given, crops.shape)
    interpreter.allocate_tensors()
    answer = interpreter.get_output_details()[0]["index"]

    def read():
        interpreter.set_tensor(given, crops)
        interpreter.invoke()
        return interpreter.get_tensor(answer)

    return read


def openvino(model, crops, threads):
    """OpenVINO's own reading of the TFLite file, the frame as one batch."""
    import openvino as ov

    core = ov.Core()
    network = core.read_model(model)
    network.reshape([len(crops), *crops.shape[1:]])
    options = {"INFERENCE_NUM_THREADS": threads, "PERFORMANCE_HINT": "LATENCY"}
    request = core.compile_model(network, "CPU", options).create_infer_request()

    def read():
        return next(iter(request.infer({0: crops}).values()))

    return read, ov.__version__.split("-")[0]


def onnxruntime(model, crops, threads):
    """ONNX Runtime on the int8 weights that tf2onnx takes from the TFLite file, the frame as one batch."""
    import onnxruntime as ort
    import tf2onnx

    network, _ = tf2onnx.convert.from_tflite(model, opset=17)
    options = ort.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = threads, 3
    session = ort.InferenceSession(network.SerializeToString(), options, providers=["CPUExecutionProvider"])
    given = session.get_inputs()[0].name

    def read():
        return session.run(None, {given: crops})[0]

    return read, ort.__version__


def build(name, model, crops, threads):
    """The competitor's way to read all crops, and its version."""
    if name == "openvino":
        return openvino(model, crops, threads)
    if name == "onnxruntime":
        return onnxruntime(model, crops, threads)
    from importlib.metadata import version

    if name == "tflite-runtime":
        from tflite_runtime import interpreter as module

        return tflite(module, model, crops, threads), version("tflite-runtime")
    from ai_edge_litert import interpreter as module

    make = tflite_batch if name == "litert-batch" else tflite
    return make(module, model, crops, threads), version("ai-edge-litert")


def main():
    name, model, crops_file, threads = sys.argv[1:5]
    crops = np.load(crops_file)
    read, version = build(name, model, crops, int(threads))
    read()
    print("ready", name, version, flush=True)
    for _ in sys.stdin:
        start = time.perf_counter_ns()
        read()
        print((time.perf_counter_ns() - start) / 1e6, flush=True)


if __name__ == "__main__":
    main()
