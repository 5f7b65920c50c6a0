refreshes = True
