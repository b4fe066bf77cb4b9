"""The laptop's side: collects the logs of many devices, shows them to people and passes results on."""
