print("pramoen")
