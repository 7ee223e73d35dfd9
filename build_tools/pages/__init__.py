"""From the graph to one frozen view model for each page. Pure; knows nothing of Markdown or HTML."""
