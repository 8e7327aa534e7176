print("minesink")
