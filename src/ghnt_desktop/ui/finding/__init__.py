"""Finding and replacing over the whole agenda, going to a number, and any command by its name."""
