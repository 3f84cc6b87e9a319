/// Foreign places that a person may type: states, capitals and large cities. They must not be taken for a French
/// commune with a similar name.
public enum Abroad {
    /// Whether a name is that of a foreign place.
    public static func has(_ name: PlaceName) -> Bool { keys.contains(name.key) || keys.contains(name.bare) }

    /// Whether the name is that of a state or of a part of one.
    public static func isState(_ name: PlaceName) -> Bool {
        stateKeys.contains(name.key) || stateKeys.contains(name.bare)
    }

    private static let stateKeys = folded(states)
    private static let keys = stateKeys.union(folded(cities))

    private static func folded(_ list: String) -> Set<String> {
        Set(
            list.split(whereSeparator: \.isNewline).joined(separator: " ").split(separator: ";").map {
                PlaceName(String($0)).bare
            })
    }

    private static let cities = """
        Bruxelles;Anvers;Gand;Liège;Charleroi;Namur;Mons;Tournai;Bruges;Luxembourg;Luxembourg-Ville;Esch-sur-Alzette;
        Amsterdam;Rotterdam;La Haye;Utrecht;Berlin;Munich;Hambourg;Francfort;Cologne;Sarrebruck;Fribourg-en-Brisgau;Karlsruhe;
        Stuttgart;Düsseldorf;Leipzig;Dresde;Kehl;Genève;Lausanne;Berne;Zurich;Bâle;Neuchâtel;Fribourg;Sion;Lugano;Monaco;
        Monte-Carlo;Andorre;Andorre-la-Vieille;Madrid;Barcelone;Valencia;Séville;Saragosse;Bilbao;Saint-Sébastien;Malaga;
        Lisbonne;Porto;Rome;Milan;Turin;Naples;Gênes;Florence;Venise;Bologne;Palerme;Vintimille;Londres;Manchester;Birmingham;
        Liverpool;Édimbourg;Glasgow;Cardiff;Belfast;Douvres;Dublin;Cork;Copenhague;Oslo;Stockholm;Helsinki;Reykjavik;Varsovie;
        Cracovie;Prague;Bratislava;Budapest;Vienna;Bucarest;Sofia;Athènes;Thessalonique;Belgrade;Zagreb;Ljubljana;Sarajevo;
        Skopje;Tirana;Pristina;Chisinau;Kiev;Kyiv;Odessa;Minsk;Moscou;Saint-Pétersbourg;Tallinn;Riga;Vilnius;La Valette Malte;
        Nicosie;Istanbul;Ankara;Izmir;Tunis;Sfax;Sousse;Alger;Oran;Constantine;Annaba;Casablanca;Rabat;Marrakech;Fès;Tanger;
        Agadir;Tripoli;Le Caire;Alexandrie;Dakar;Bamako;Abidjan;Yamoussoukro;Ouagadougou;Niamey;Lomé;Cotonou;Porto-Novo;Conakry;
        Nouakchott;Libreville;Brazzaville;Kinshasa;Yaoundé;Douala;N'Djamena;Bangui;Moroni;Antananarivo;Port-Louis;Djibouti;
        Addis-Abeba;Nairobi;Johannesburg;Le Cap;Pretoria;Lagos;Abuja;Accra;Kigali;Beyrouth;Damas;Jérusalem;Tel-Aviv;Gaza;
        Ramallah;Amman;Bagdad;Téhéran;Kaboul;Riyad;Dubaï;Doha;New York;Washington;Boston;Chicago;Los Angeles;San Francisco;
        Miami;Montréal Québec;Québec;Ottawa;Toronto;Vancouver;Mexico;La Havane;Port-au-Prince;Saint-Domingue;Bogota;Caracas;
        Lima;Quito;La Paz;Santiago;Buenos Aires;Montevideo;Brasilia;Rio de Janeiro;São Paulo;Paramaribo;Georgetown;Tokyo;
        Pékin;Shanghai;Hong Kong;Séoul;Hanoï;Bangkok;Delhi;New Delhi;Bombay;Mumbai;Calcutta;Islamabad;Karachi;Colombo;Dacca;
        Manille;Jakarta;Singapour;Sydney;Melbourne;Canberra;Wellington;Pondichéry;
        """

    private static let states = """
        Belgique;Wallonie;Grand-Duché de Luxembourg;Pays-Bas;Hollande;Allemagne;Sarre;Suisse;Principauté de Monaco;
        Principauté d'Andorre;Espagne;Catalogne;Portugal;Italie;Royaume-Uni;Angleterre;Grande-Bretagne;Écosse;Pays de Galles;
        Irlande;Danemark;Norvège;Suède;Finlande;Islande;Pologne;Tchéquie;République tchèque;Slovaquie;Hongrie;Autriche;Roumanie;
        Bulgarie;Grèce;Serbie;Croatie;Slovénie;Bosnie;Macédoine;Albanie;Kosovo;Moldavie;Ukraine;Biélorussie;Russie;Estonie;
        Lettonie;Lituanie;Malte;Chypre;Turquie;Tunisie;Algérie;Maroc;Libye;Égypte;Sénégal;Mali;Côte d'Ivoire;Burkina Faso;Niger;
        Togo;Bénin;Guinée;Mauritanie;Gabon;Congo;République démocratique du Congo;Cameroun;Tchad;Centrafrique;Comores;Anjouan;
        Madagascar;Maurice;Île Maurice;Éthiopie;Kenya;Afrique du Sud;Nigeria;Ghana;Rwanda;Burundi;Liban;Syrie;Israël;
        Palestine;Jordanie;Irak;Iran;Afghanistan;Arabie saoudite;Émirats arabes unis;Qatar;États-Unis;USA;Canada;Mexique;Cuba;
        Haïti;République dominicaine;Colombie;Venezuela;Pérou;Équateur;Bolivie;Chili;Uruguay;Brésil;Suriname;Guyana;
        Dominique;Sainte-Lucie;Japon;Chine;Corée;Corée du Sud;Vietnam;Viêt Nam;Cambodge;Laos;Thaïlande;Inde;Pakistan;
        Bangladesh;Sri Lanka;Philippines;Indonésie;Australie;Nouvelle-Zélande;Vanuatu;
        """
}
