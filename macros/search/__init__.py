"""What readers find: finished pages cut into passages, and written as an index for the browser.

Reads HTML and plain values only; knows neither pages' views nor the engine that builds them. The
worker that scans the index stands in docs/assets/javascripts/search/.
"""
