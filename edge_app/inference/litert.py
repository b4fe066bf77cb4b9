"""LiteRT (``ai-edge-litert``), the runtime on every board we name."""

from functools import partial

from ai_edge_litert.interpreter import Interpreter, OpResolverType

from edge_app.inference.interpreter import InterpreterRuntime


def open_model(model: bytes, threads: int, reference_kernels: bool) -> InterpreterRuntime:
    """Opens a model; see ``open_runtime``."""
    resolver = OpResolverType.BUILTIN_REF if reference_kernels else OpResolverType.AUTO
    build = partial(
        Interpreter, model_content=model, num_threads=threads, experimental_op_resolver_type=resolver
    )
    return InterpreterRuntime("LiteRT", build)
