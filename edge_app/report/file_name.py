"""What files about an exam are called."""

from edge_app.exam.exam import Exam


def exam_stem(exam: Exam) -> str:
    """The sample's ID without what no disk takes, and the end of the exam's UUID."""
    sample = "".join(c if c.isalnum() or c in "-_" else "-" for c in exam.started.sample_id)
    return f"{sample}-{exam.uuid[-8:]}"
