"""The screen: view models in Python, pages in QML. It knows the other parts; none of them knows it."""
