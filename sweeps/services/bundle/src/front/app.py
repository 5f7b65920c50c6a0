shown = ["orders"]
