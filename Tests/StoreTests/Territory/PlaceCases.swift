/// Places as practitioners of urban policy write them, with the network of 31 May 2012: quartiers, groupings,
/// institutions, postal codes, parts of towns, former names and names of wider areas.
extension RoutingCase {
    static let practitioners: [RoutingCase] = [
        codesFirst, towns, quartiers, groupings, institutions, wide, bound, several, abroad,
    ].flatMap(\.self)

    private static let codesFirst = [
        RoutingCase("59100", "59", "irev"),  // Roubaix, not Bousignies
        RoutingCase("38100", "38", "cr-dsu"),
        RoutingCase("CP 38100", "38", "cr-dsu"),
        RoutingCase("code postal 59100", "59", "irev"),
        RoutingCase("93000 Bobigny", "93", "profession-banlieue"),
        RoutingCase("1000", "01", "cr-dsu"),
        RoutingCase("1000 Bourg en Bresse", "01", "cr-dsu"),
        RoutingCase("1000 Bruxelles", "", ""),
    ]

    private static let towns = [
        RoutingCase("Montreuil centre", "28 62 85 93", "irev profession-banlieue reso-villes villes-au-carre"),
        RoutingCase("Marseille Nord", "13", "crpv-paca"),
        RoutingCase("Marseille, quartiers nord", "13", "crpv-paca"),
        RoutingCase("Nord de Marseille", "13", "crpv-paca"),
        RoutingCase("Chartres Nord", "28", "villes-au-carre"),
        RoutingCase("Toulouse Est", "31", "ressources-territoires"),
        RoutingCase("Nantes Nord", "44", "reso-villes"),
        RoutingCase("Evry centre ville", "89 91", "crpv-essonne trajectoire-ressources"),
        RoutingCase("centre-ville de Roubaix", "59", "irev"),
        RoutingCase("Croix, Nord", "59", "irev"),
        RoutingCase("Nord", "59", "irev"),
        RoutingCase("Nord (59)", "59", "irev"),
        RoutingCase("Centre", "18 28 36 37 41 45", "villes-au-carre"),
        RoutingCase("Ville-d'Avray", "92", "national"),
    ]

    private static let quartiers = [
        RoutingCase("Les Minguettes, Vénissieux", "69", "cr-dsu"),
        RoutingCase("Les Minguettes (Vénissieux)", "69", "cr-dsu"),
        RoutingCase("Vénissieux - Minguettes", "69", "cr-dsu"),
        RoutingCase("quartier des Minguettes à Vénissieux", "69", "cr-dsu"),
        RoutingCase("Franc Moisin", "93", "profession-banlieue"),
        RoutingCase("Les Francs-Moisins", "93", "profession-banlieue"),
        RoutingCase("Saint-Denis, Franc-Moisin", "93", "profession-banlieue"),
        RoutingCase("QPV Val Fourré", "78", "national"),
        RoutingCase("cité du Val Fourré", "78", "national"),
        RoutingCase("La Busserine", "13", "crpv-paca"),
        RoutingCase("La Plaine, La Forge, Oyonnax", "01", "cr-dsu"),
        RoutingCase("93200 Franc Moisin", "93", "profession-banlieue"),
    ]

    private static let groupings = [
        RoutingCase("Plaine Commune", "93", "profession-banlieue"),
        RoutingCase("CA Plaine Commune", "93", "profession-banlieue"),
        RoutingCase("Est Ensemble", "93", "profession-banlieue"),
        RoutingCase("EPT Est Ensemble", "93", "profession-banlieue"),
        RoutingCase("Métropole de Lyon", "69", "cr-dsu"),
        RoutingCase("Grand Lyon", "69", "cr-dsu"),
        RoutingCase("Bordeaux Métropole", "33", "pqa"),
        RoutingCase("Grand Paris Sud", "77 91", "crpv-essonne national"),
        RoutingCase("Grand Paris Sud (91)", "77 91", "crpv-essonne"),
        RoutingCase("Grand Paris Sud, Essonne", "77 91", "crpv-essonne"),
        RoutingCase("Grand Paris Sud 77", "77 91", "national"),
        RoutingCase("Grand Paris Sud (77, 91)", "77 91", "crpv-essonne national"),
        RoutingCase("CARPF (95)", "77 95", "pole-ressources-95"),
        RoutingCase("CARPF, 95", "77 95", "pole-ressources-95"), RoutingCase("GPSEA 94", "94", "national"),
        RoutingCase("CARPF", "77 95", "national pole-ressources-95"),
        RoutingCase("GPSEA", "94", "national"),
        RoutingCase("communauté d'agglomération Roissy Pays de France", "77 95", "national pole-ressources-95"),
        RoutingCase("CC du Pays de Landivisiau", "29", "reso-villes"),
        RoutingCase("communes de l'agglo de Roanne", "42", "cr-dsu"),
        RoutingCase("Rennes Métropole", "35", "reso-villes"),
        RoutingCase("Métropole Aix-Marseille-Provence", "13 83 84", "crpv-paca"),
        RoutingCase("MEL", "59", "irev"),
    ]

    private static let institutions = [
        RoutingCase("CAF du Nord", "59", "irev"),
        RoutingCase("DDETS du Val-d'Oise", "95", "pole-ressources-95"),
        RoutingCase("préfecture de la Seine-Saint-Denis", "93", "profession-banlieue"),
        RoutingCase("préfecture du 93", "93", "profession-banlieue"),
        RoutingCase("ARS Bretagne", "22 29 35 56", "reso-villes"),
        RoutingCase("mairie de Bobigny", "93", "profession-banlieue"),
        RoutingCase("mairie du 18e arrondissement de Paris", "75", "pole-ressources-paris"),
        RoutingCase("ville de Lyon", "69", "cr-dsu"),
        RoutingCase("CCAS de Roubaix", "59", "irev"),
        RoutingCase("DREETS Rhône-Alpes", "01 07 26 38 42 69 73 74", "cr-dsu"),
        RoutingCase("dans le Val d'Oise", "95", "pole-ressources-95"),
        RoutingCase("le 93", "93", "profession-banlieue"),
    ]

    private static let wide = [
        RoutingCase("Languedoc", "11 30 34 48 66", "national"),
        RoutingCase(
            "Seine-et-Oise", "78 91 92 93 94 95", "crpv-essonne national pole-ressources-95 profession-banlieue"),
        RoutingCase("région PACA", "04 05 06 13 83 84", "crpv-paca"),
        RoutingCase("Lyon 12e", "69", "cr-dsu"),
        RoutingCase("quim", "29", "reso-villes"),
    ]

    /// A name with the name of its département, with or without a separator, as people type a label again.
    private static let bound = [
        RoutingCase("Vienne (38)", "38", "cr-dsu"), RoutingCase("Vienne, Isère", "38", "cr-dsu"),
        RoutingCase("vienne isere", "38", "cr-dsu"), RoutingCase("Vienne 38", "38", "cr-dsu"),
        RoutingCase("commune de Vienne (Isère)", "38", "cr-dsu"), RoutingCase("VIENNE CEDEX (38)", "38", "cr-dsu"),
        RoutingCase("Vienne", "86", "villes-au-carre"), RoutingCase("Vienne (86)", "86", "villes-au-carre"),
        RoutingCase("Saint-Denis, Seine-Saint-Denis", "93", "profession-banlieue"),
        RoutingCase("Saint-Denis (Réunion)", "974", "national"),
        RoutingCase("Saint-Denis 93", "93", "profession-banlieue"),
        RoutingCase("loire sur rhone (69)", "69", "cr-dsu"), RoutingCase("Loire-sur-Rhône, Rhône", "69", "cr-dsu"),
        RoutingCase("Marseille (13)", "13", "crpv-paca"), RoutingCase("Métropole de Lyon (69)", "69", "cr-dsu"),
        RoutingCase("Plaine Commune (93)", "93", "profession-banlieue"),
        RoutingCase("Plaine Commune, Seine-Saint-Denis", "93", "profession-banlieue"),
        RoutingCase("Plaine Commune 93", "93", "profession-banlieue"),
        RoutingCase("Lyon et sa métropole", "69", "cr-dsu"),
        RoutingCase("Val-d'Oise (département)", "95", "pole-ressources-95"),
        RoutingCase("commune:69096  Grigny (69)", "69", "cr-dsu"),
        RoutingCase("Nord, Isère", "38 59", "cr-dsu irev"),
        RoutingCase("Vienne et Isère", "38 86", "cr-dsu villes-au-carre"),
        RoutingCase("Montreuil (Centre)", "28 62 85 93", "irev profession-banlieue reso-villes villes-au-carre"),
        RoutingCase("Vienne (75)", "", ""), RoutingCase("Île-de-France (93)", "93", "profession-banlieue"),
        RoutingCase("Montferrier-sur-Lez 34", "34", "national"),
        RoutingCase("Doubs, Jura", "25 39", "trajectoire-ressources"),
    ]

    private static let several = [
        RoutingCase("93 et 95", "93 95", "pole-ressources-95 profession-banlieue"),
        RoutingCase("Seine-Saint-Denis et Val-d'Oise", "93 95", "pole-ressources-95 profession-banlieue"),
        RoutingCase("Nord et Pas-de-Calais", "59 62", "irev"),
        RoutingCase("Rhône, Isère et Ain", "01 38 69", "cr-dsu"),
        RoutingCase("Lille, Roubaix et Tourcoing", "59", "irev"),
    ]

    private static let abroad = [
        RoutingCase("Bruxelles", "", ""), RoutingCase("Genève", "", ""), RoutingCase("Liège, Belgique", "", ""),
        RoutingCase("Allemagne", "", ""), RoutingCase("Cologne, 32", "32", "ressources-territoires"),
    ]
}
