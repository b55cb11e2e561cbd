"""Parts of the agenda that are asked of partners: sent out, followed, and taken back."""
