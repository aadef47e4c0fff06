import type { Texts } from "./texts.ts";

export const finnish: Texts = {
  absent: [
    "Hei,\n\nKiitos viestistäsi. Olen lomalla ja palaan 29.6. Kiireellisissä asioissa voit olla yhteydessä Ainoon, aino@laituri.example.\n\nYstävällisin terveisin\nVille",
    "Olen tämän viikon työmatkalla ja luen sähköpostia satunnaisesti.",
    "Olen tänään sairaana. Ota tarvittaessa yhteyttä vaihteeseen.",
    "Olen vanhempainvapaalla syyskuun loppuun asti. Asiakkaitani hoitaa Aino Mäki.",
    "En ole töissä perjantaisin, vastaan maanantaina.",
    "Toimistomme on suljettu 5. heinäkuuta asti.",
  ],
  left: [
    "Ville Salo ei enää työskentele yrityksessämme. Ota yhteyttä: aino@laituri.example.",
    "Työsuhteeni on päättynyt. Lähetä viestisi osoitteeseen info@laituri.example.",
  ],
  acknowledged: [
    "Olemme vastaanottaneet pyyntösi numerolla 48213. Vastaamme kahden arkipäivän kuluessa.",
    "Tämä on automaattinen viesti: sähköpostisi on saapunut perille. Älä vastaa tähän viestiin.",
  ],
  answers: [
    "Olen poissa perjantaihin, vastaan sitten.",
    "Kiitos, kuulostaa hyvältä. Ensi viikolla olen lomalla, voisimmeko jutella 7.7.?",
    "Pahoittelut myöhäisestä vastauksesta, olin lomalla. Lähettäisitkö hinnat.",
    "Ei kiinnosta, kiitos.",
    "Joo, soita minulle huomenna kolmen jälkeen.",
    "Maanantaina jään lomalle, pidetään demo sitä ennen.",
    "Meillä on jo ratkaisu ja olemme tyytyväisiä.",
    "Puhu Ainon kanssa, hän päättää. Hän ei ole tällä viikolla toimistolla.",
    "Mistä sait osoitteeni?",
  ],
  optOuts: [
    "Poistakaa minut listaltanne.",
    "Älkää lähettäkö enää viestejä.",
    "En halua saada enää sähköposteja.",
  ],
};
