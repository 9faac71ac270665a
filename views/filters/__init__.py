"""What the reader chose to see: asked in the sidebar, kept in the URL, applied to the tables.

The URL is the state. It is read when the reader changed it (a copied link, the back button) and written
after the widgets were asked. Streamlit's own binding would put the widgets' labels there, so that a count
beside a choice would break yesterday's link.
"""

from views.filters.choice import Filters, apply, describe, tally
from views.filters.sidebar import ask, show_empty

__all__ = ["Filters", "apply", "ask", "describe", "show_empty", "tally"]
