import type { Texts } from "./texts.ts";

export const romanian: Texts = {
  absent: [
    "Bună ziua,\n\nVă mulțumesc pentru mesaj. Sunt în concediu și revin pe 29 iunie. Pentru urgențe vă rog să contactați colega mea: ioana@malul.example.\n\nCu stimă,\nMihai",
    "Săptămâna aceasta sunt în delegație și am acces limitat la e-mail.",
    "Astăzi sunt bolnav. În caz de urgență sunați la recepție.",
    "Sunt în concediu de creștere a copilului până la sfârșitul lunii septembrie. Mă înlocuiește Ioana Pop.",
    "Vineri nu lucrez, voi răspunde luni.",
    "Biroul nostru este închis până pe 5 iulie inclusiv.",
  ],
  left: [
    "Mihai Ionescu nu mai lucrează în compania noastră. Vă rugăm să contactați ioana@malul.example.",
    "Nu mai lucrez aici. Mesajele le puteți trimite la info@malul.example.",
  ],
  acknowledged: [
    "Am primit solicitarea dumneavoastră cu numărul 48213. Echipa noastră vă va răspunde în termen de două zile lucrătoare.",
    "Acesta este un mesaj automat: am primit mesajul dumneavoastră. Vă rugăm să nu răspundeți la acest e-mail.",
  ],
  answers: [
    "Mulțumesc, sună bine. Săptămâna viitoare sunt în concediu, putem vorbi pe 7 iulie?",
    "Scuze pentru răspunsul întârziat, am fost în concediu. Trimiteți-mi vă rog lista de prețuri.",
    "Nu suntem interesați, mulțumesc.",
    "Da, sunați-mă mâine după ora trei.",
    "De luni sunt în concediu, hai să facem prezentarea înainte.",
    "Avem deja o soluție și suntem mulțumiți.",
    "Vorbiți cu Ioana, ea decide. Săptămâna asta nu este la birou.",
    "De unde aveți adresa mea?",
    "Momentan sunt în vacanță, dar oferta arată bine. Scrieți-mi după 3 august.",
  ],
  optOuts: [
    "Vă rog să mă ștergeți din listă.",
    "Nu îmi mai scrieți, vă rog.",
    "Nu mai doresc să primesc e-mailuri.",
  ],
};
