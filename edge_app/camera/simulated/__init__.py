"""A slide and a stage that are not there: drawn, with known truth. Whatever comes from here is SIMULATED."""
