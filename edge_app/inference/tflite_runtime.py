"""``tflite-runtime``, for boards that have it and no LiteRT. Its last release is from 2023."""

from functools import partial

from tflite_runtime.interpreter import Interpreter, OpResolverType

from edge_app.inference.interpreter import InterpreterRuntime


def open_model(model: bytes, threads: int, reference_kernels: bool) -> InterpreterRuntime:
    """Opens a model; see ``open_runtime``."""
    resolver = OpResolverType.BUILTIN_REF if reference_kernels else OpResolverType.AUTO
    build = partial(
        Interpreter, model_content=model, num_threads=threads, experimental_op_resolver_type=resolver
    )
    return InterpreterRuntime("tflite-runtime", build)
