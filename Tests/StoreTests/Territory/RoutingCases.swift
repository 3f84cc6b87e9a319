/// The project's own cases, for every rule of reading, with the network of 31 May 2012. Communes and their départements
/// are those of INSEE's list of 2014.
extension RoutingCase {
    static let own: [RoutingCase] = [
        communes, spellings, homonyms, qualified, postalCodes, cedex, arrondissements, departements, regions, mergers,
        slips, invalid, addresses, codes, guesses,
    ].flatMap(\.self)

    private static let communes = [
        RoutingCase("Roubaix", "59", "irev"),
        RoutingCase("Mulhouse", "68", "oriv"),
        RoutingCase("Rennes", "35", "reso-villes"),
        RoutingCase("Toulouse", "31", "ressources-territoires"),
        RoutingCase("Creil", "60", "espace-picard-integration"),
        RoutingCase("Besançon", "25", "trajectoire-ressources"),
        RoutingCase("Ajaccio", "2A", "national"),
        RoutingCase("Mamoudzou", "976", "crocs-mayotte"),
        RoutingCase("Saint-Laurent-du-Maroni", "973", "crpv-guyane"),
        RoutingCase("Ville de Bobigny", "93", "profession-banlieue"),
    ]

    private static let spellings = [
        RoutingCase("Courneuve (La)", "93", "profession-banlieue"),
        RoutingCase("COURNEUVE", "93", "profession-banlieue"),
        RoutingCase("Epinay s/ Seine", "93", "profession-banlieue"),
        RoutingCase("l isle d abeau", "38", "cr-dsu"),
        RoutingCase("L’Isle‑d’Abeau", "38", "cr-dsu"),  // the typographer's apostrophe and hyphen
        RoutingCase("oeting", "57", "crpv-lorraine"),
        RoutingCase("Œting", "57", "crpv-lorraine"),
        RoutingCase("besancon", "25", "trajectoire-ressources"),
        RoutingCase("Besanc\u{327}on", "25", "trajectoire-ressources"),  // decomposed
        RoutingCase("Havre (Le)", "76", "national"),
        RoutingCase("\u{A0}Villeneuve St Georges\t", "94", "national"),
    ]

    private static let homonyms = [
        RoutingCase("Montreuil", "28 62 85 93", "irev profession-banlieue reso-villes villes-au-carre"),
        // 17377 was Saint-Ouen until 2013-11-08.
        RoutingCase("Saint-Ouen", "17 41 80 93", "espace-picard-integration profession-banlieue villes-au-carre"),
        RoutingCase(
            "Ste Marie", "05 08 15 25 32 35 58 65 66 972 974",
            "crpv-paca national reso-villes ressources-territoires trajectoire-ressources ville-caraibe"),
    ]

    private static let qualified = [
        RoutingCase("Montreuil (Seine-Saint-Denis)", "93", "profession-banlieue"),
        RoutingCase("93 Montreuil", "93", "profession-banlieue"),
        RoutingCase("Beaumont, Puy-de-Dôme", "63", "national"),
        RoutingCase("Grigny Essonne", "91", "crpv-essonne"),
        RoutingCase("Grigny dans le Rhône", "69", "cr-dsu"),
        RoutingCase("Saint-Pierre (Martinique)", "972", "ville-caraibe"),
        RoutingCase("Beaumont - 74", "74", "cr-dsu"),
        RoutingCase("93100 Montreuil", "93", "profession-banlieue"),
        RoutingCase("Montreuil 13", "", ""),
        RoutingCase("commune:93066", "93", "profession-banlieue"),
        RoutingCase("INSEE 93066", "93", "profession-banlieue"),
    ]

    private static let postalCodes = [
        RoutingCase("69120", "69", "cr-dsu"),
        RoutingCase("69 120", "69", "cr-dsu"),
        RoutingCase("F-67000", "67", "oriv"),
        RoutingCase("20200", "2B", "national"),
        RoutingCase("97300", "973", "crpv-guyane"),
        RoutingCase("97600", "976", "crocs-mayotte"),
        RoutingCase("97133", "977", "national"),  // Saint-Barthélemy
        RoutingCase("52100", "51 52", "national"),
        RoutingCase("37160", "37 86", "villes-au-carre"),
        RoutingCase("48250", "07 48", "cr-dsu national"),
        RoutingCase("01590", "01 39", "cr-dsu trajectoire-ressources"),
    ]

    private static let cedex = [
        RoutingCase("59060 ROUBAIX CEDEX 1", "59", "irev"),
        RoutingCase("93007 Bobigny CEDEX", "93", "profession-banlieue"),
        RoutingCase("BP 40 - 13248 MARSEILLE CEDEX 04", "13", "crpv-paca"),
        RoutingCase("CS 71022 67070 Strasbourg Cedex", "67", "oriv"),
        RoutingCase("97262 FORT DE FRANCE CEDEX", "972", "ville-caraibe"),
        RoutingCase("20179 AJACCIO CEDEX 1", "2A", "national"),
        RoutingCase("69326 cedex 03", "69", "cr-dsu"),
    ]

    private static let arrondissements = [
        RoutingCase("Paris 18e", "75", "pole-ressources-paris"),
        RoutingCase("Paris XVIII", "75", "pole-ressources-paris"),
        RoutingCase("15e arrondissement de Marseille", "13", "crpv-paca"),
        RoutingCase("Lyon 9", "69", "cr-dsu"),
        RoutingCase("Lyon (8e)", "69", "cr-dsu"),
        RoutingCase("69009", "69", "cr-dsu"),
        RoutingCase("75118", "75", "pole-ressources-paris"),
        RoutingCase("13055", "13", "crpv-paca"),
    ]

    private static let departements = [
        RoutingCase("75", "75", "pole-ressources-paris"),
        RoutingCase("1", "01", "cr-dsu"),
        RoutingCase("2a", "2A", "national"),
        RoutingCase("971", "971", "national"),
        RoutingCase("976", "976", "crocs-mayotte"),
        RoutingCase("seine saint denis", "93", "profession-banlieue"),
        RoutingCase("département du Nord", "59", "irev"),
        RoutingCase("Territoire de Belfort", "90", "trajectoire-ressources"),
        RoutingCase("Val-d’Oise", "95", "pole-ressources-95"),
        RoutingCase("99", "", ""),
        RoutingCase("0", "", ""),
    ]

    private static let regions = [
        RoutingCase("Alsace", "67 68", "oriv"),
        RoutingCase("PACA", "04 05 06 13 83 84", "crpv-paca"),
        RoutingCase("Pays de la Loire", "44 49 53 72 85", "reso-villes"),
        RoutingCase("Corse", "2A 2B", "national"),
        RoutingCase("Franche-Comté", "25 39 70 90", "trajectoire-ressources"),
        RoutingCase("Hauts-de-France", "02 59 60 62 80", "espace-picard-integration irev"),
        RoutingCase(
            "Île-de-France", "75 77 78 91 92 93 94 95",
            "crpv-essonne national pole-ressources-95 pole-ressources-paris profession-banlieue"),
    ]

    private static let mergers = [
        RoutingCase("Annecy-le-Vieux", "74", "cr-dsu"),
        RoutingCase("Lomme", "59", "irev"),
        RoutingCase("Le Chesnay-Rocquencourt", "78", "national"),
        RoutingCase("Saint-Ouen-sur-Seine", "93", "profession-banlieue"),
        RoutingCase("Beaumont Saint-Cyr", "86", "villes-au-carre"),
    ]

    private static let slips = [
        RoutingCase("Aubervillers", "93", "profession-banlieue"),
        RoutingCase("Bobiny", "93", "profession-banlieue"),
        RoutingCase("Mulhousse", "68", "oriv"),
        RoutingCase("Clermond-Ferrand", "63", "national"),
    ]

    /// Countries, a CEDEX without a postal code, slashes, words that introduce a code.
    private static let addresses = [
        RoutingCase("Bobigny, France", "93", "profession-banlieue"),
        RoutingCase("Bobigny France", "93", "profession-banlieue"),
        RoutingCase("Saint-Denis (93) France", "93", "profession-banlieue"),
        RoutingCase("Saint-Denis, Seine-Saint-Denis, France", "93", "profession-banlieue"),
        RoutingCase("Bobigny (Seine-Saint-Denis, Île-de-France)", "93", "profession-banlieue"),
        RoutingCase("Bobigny (Rhône, Île-de-France)", "", ""),
        RoutingCase("97200 Fort de France", "972", "ville-caraibe"),
        RoutingCase("Roissy-en-France", "95", "pole-ressources-95"),
        RoutingCase("Roubaix CEDEX", "59", "irev"),
        RoutingCase("Lille cedex 9", "59", "irev"),
        RoutingCase("97743 Saint-Denis Cedex 9", "974", "national"),
        RoutingCase("CP 93200", "93", "profession-banlieue"),
        RoutingCase("code INSEE 93066", "93", "profession-banlieue"),
        RoutingCase("Bobigny/93", "93", "profession-banlieue"),
        RoutingCase("Vitry/Seine", "94", "national"),
        RoutingCase("Aulnay s/s Bois", "93", "profession-banlieue"),
    ]

    private static let codes = [
        RoutingCase("le 93", "93", "profession-banlieue"),
        RoutingCase("département du 93", "93", "profession-banlieue"),
        RoutingCase("dans le 2A", "2A", "national"),
        RoutingCase("FR93", "93", "profession-banlieue"),
        RoutingCase("Conseil général du Rhône", "69", "cr-dsu"),
        RoutingCase("Région Sud", "04 05 06 13 83 84", "crpv-paca"),
        // Quartiers of 2024 and of 2015, some of them not in the territory data.
        RoutingCase("QPV QN09301M", "93", "profession-banlieue"),
        RoutingCase("quartier prioritaire QP093001", "93", "profession-banlieue"),
        RoutingCase("QP02A001", "2A", "national"),
        RoutingCase("QN99901M", "", ""),
        RoutingCase("Tahiti", "987", "national"),
        RoutingCase("Montreuil-sous-Bois", "93", "profession-banlieue"),
        RoutingCase("Châlons-sur-Marne", "51", "national"),
    ]

    /// With unknown words beside it, a commune is recognised but must be confirmed.
    private static let guesses = [
        RoutingCase("Strasbourg (Hautepierre)", "67", "oriv"),
        RoutingCase("Lyon 7 (Gerland)", "69", "cr-dsu"),
        RoutingCase("Lille Sud", "59", "irev"),
        RoutingCase("Quartiers nord de Marseille", "13", "crpv-paca"),
        RoutingCase("Rennes agglo", "35", "reso-villes"),
        RoutingCase("Paris 21e", "75", "pole-ressources-paris"),
    ]

    private static let invalid = [
        RoutingCase(" \t ", "", ""),
        RoutingCase("---", "", ""),
        RoutingCase("?!", "", ""),
        RoutingCase("qwrtzpsdf", "", ""),
        RoutingCase("99999", "", ""),
        RoutingCase("12345678", "", ""),
        RoutingCase("🏠", "", ""),
    ]
}
