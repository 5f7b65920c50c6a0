print("Orders")
