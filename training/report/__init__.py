"""The report: one page that a sceptical haematologist and a sceptical statistician can both check.

``gather`` reads finished runs and cross-validations into a ``record.ReportData``; ``figures`` draws it,
``html`` sets it, and the record itself is saved as JSON beside the page. Nothing is fitted again: every
figure comes from the logits that a run keeps.
"""
