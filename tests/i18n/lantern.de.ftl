# Deutsch, ganz.

-product = Laterne

lantern =
    .title = { -product }
    .description = Macht Licht.
    .help = Zuerst ein Haus bauen.

lantern-sections-connection =
    .title = Verbindung
    .description = Wo das Haus steht.
lantern-sections-trigger =
    .title = Auslöser

lantern-props-url =
    .title = Adresse
    .help = Die ganze Adresse.
    .description = Die Adresse des Hauses.
    .placeholder = https://haus.example/
lantern-props-url-rules =
    .pattern = muss auf „.example“ enden

lantern-props-token =
    .title = Zugangswort
    .help = Unter Einstellungen zu finden.
    .non_empty_password_title = Neues Zugangswort
    .non_empty_password_help = Leer lassen, um es zu behalten.

lantern-props-mode =
    .title = Betriebsart
lantern-props-mode-choices =
    .slow = Langsam
    .XX2 = Zwei
    .aX2EXb = A und B

lantern-props-steady =
    .title = Stetig
    .checkbox_label = Ohne Flackern

lantern-props-colour--XF6X =
    .title = Farbe
lantern-props-colour--XF6X-rules =
    .custom = gefällt uns nicht

lantern-props-note =
    .title = Notiz

lantern-props-hall =
    .title = Halle

lantern-events-push =
    .title = Schub
    .description = Jemand hat etwas hochgeladen.
lantern-events-note =
    .title = Bemerkung
    .description = Jemand hat etwas bemerkt.

violations =
    .required = muss angegeben werden
    .too_short =
        { $min ->
            [one] braucht mindestens ein Zeichen
           *[other] braucht mindestens { $min } Zeichen
        }
    .too_long = ist zu lang
    .too_small = ist zu klein
    .too_large = ist zu groß
    .pattern = passt nicht auf { $pattern }
    .url = muss eine Adresse sein
    .public_url = muss öffentlich sein
    .email = muss eine E-Mail-Adresse sein
    .choice = steht nicht zur Wahl
    .boolean = muss ja oder nein sein
    .integer = muss eine ganze Zahl sein
    .number = muss eine Zahl sein
    .out_of_bounds = muss von { $min } bis { $max } sein
    .map = muss Namen und Werte haben
    .json = muss JSON sein
    .date = muss ein Datum sein
    .time = muss eine Uhrzeit sein
    .date_time = muss ein Zeitpunkt sein
    .duration = muss eine Dauer sein
    .wrong_type = hat den falschen Typ
    .unknown_field = gibt es nicht
    .unknown_event = ist kein Ereignis
    .level = geht hier nicht
    .manual_activation = wird nicht von Hand gesetzt
    .incomplete = ist nicht vollständig
    .given_twice = ist doppelt angegeben
    .version = stammt aus einer späteren Fassung als { $latest }
    .migration = lässt sich nicht von { $from } nach { $to } bringen
    .issue_placeholder = muss „:id“ enthalten
    .only_one_active = im Projekt ist schon { $other } aktiv
    .dark = ist zu dunkel
