/// First names of people in France, in folded form: the most frequent ones of the last hundred years (INSEE, "Fichier
/// des prénoms"). Names that more often mean a place or a thing are left out: France, Lorraine, Nancy.
enum FirstNames {
    static func contains(_ folded: String) -> Bool { all.contains(folded) }

    private static let all = Set([feminine, masculine].flatMap { $0.split(separator: " ").map(String.init) })

    private static let feminine = """
        adele adeline agathe agnes aicha aissatou alexandra alexia alice alicia alima aline alix amandine ambre amelie \
        amelia amina aminata amira anais andrea andree angela angele angelique anissa anita anna annabelle anne annick \
        annie antoinette apolline arlette armelle assia astrid asma audrey aude aurelia aurelie aurore awa axelle aya \
        babette barbara beatrice benedicte berenice bernadette berthe bintou brigitte camille capucine carine carla carole \
        caroline cassandra catherine cecile celeste celia celine chaima chantal charlene charline charlotte chloe christel \
        christelle christiane christine claire clara claude claudia claudine clemence clementine cloe colette coline \
        corinne coralie cynthia dalila danielle daphne deborah delphine denise diane djamila djeneba dominique dorothee \
        edith elea eleonore eliane elisa elisabeth elise elodie elsa emeline emilie emma emmanuelle enora estelle esther \
        eugenie eva evelyne fabienne fadila fanny fanta farida fatima fatimata fatma fatou fatoumata faustine fernande \
        flavie flora florence floriane francine francoise frederique gabrielle gaelle genevieve georgette geraldine \
        germaine ghislaine gisele gwenaelle habiba hadja hafida hajar halima hanane hawa helena helene heloise henriette \
        hind houria huguette ikram ilona imane ines ingrid irene iris isabelle jacqueline jade jamila janine jeanne \
        jeannine jennifer jessica joelle johanna josephine josette josiane judith julia julie juliette justine kadiatou \
        karima karine katia kelly khadidja khadija khady kheira laetitia laila lamia laura laure laurence laurie laurine \
        lea leila lena leonie leslie lila lilia liliane lina linda lisa lise livia lola lou louise lucette lucie lucienne \
        ludivine luna lydia lydie lyna madeleine mael maeva magali maimouna malika manon mara marcelle margaux margot \
        marguerite maria mariam mariama marianne marie marielle mariem marina marine marion marjorie marlene martine \
        maryam maryline maryse maryvonne mathilde maud maya megane melanie melina melissa melodie meriem micheline \
        michele michelle mireille mona monique morgane muriel myriam nabila nadege nadia nadine naima najat nassima \
        natacha nathalie nawel nelly nina noemie nora nour noura odette odile olga olivia ophelie oumou pascale patricia \
        paula paule paulette pauline peggy penelope perrine priscilla rachel rachida raissa ramata raymonde rebecca \
        regine reine renee romane rosa rosalie rose roseline roxane rokia sabine sabrina safia sakina salima salimata \
        salome samia samira sandra sandrine sara sarah saida selma severine sihem simone sirine sofia soizic solange \
        solene sonia sophia sophie soraya stella stephanie suzanne suzie sylvaine sylvie tatiana thea therese tiphaine \
        valentine valerie vanessa vera veronique victoria violaine violette virginie viviane wafa wassila xaviere yael \
        yamina yasmina yasmine yolande yvette yvonne zahra zara zeinab zeynep zineb zoe zohra
        """

    private static let masculine = """
        aaron abdallah abdel abdelkader abdoul abdoulaye abel achille adam adama adel adem adil adrien ahmed aime alain \
        alan albert alex alexandre alexis alfred ali alioune alphonse amadou amar ambroise amine anatole andre anthony \
        antoine antonin antonio armand arnaud arsene arthur aubin auguste augustin aurelien axel ayoub aziz bachir \
        bakary baptiste barthelemy basile bastien benjamin benoit bernard bertrand bilal boris boubacar brahim brice bruno \
        bryan camille carlos cedric celestin cesar charles charly cheikh chris christian christophe clement come corentin \
        cyprien cyril damien daniel daouda david denis didier diego dimitri djibril dominique donovan dorian driss dylan \
        edgar edmond edouard eliott elias elie eloi emile emilien emmanuel enzo eric ernest erwan ethan etienne eugene \
        evan fabien fabrice farid felix ferdinand fernand florent florian fouad franck francis francois fred frederic \
        gabin gabriel gael gaetan gaspard gaston gauthier gautier georges gerald gerard germain gilbert gilles gregoire \
        gregory guillaume gustave guy hakim hamid hamza harouna hassan hector henri herve hicham hippolyte hocine honore \
        hubert hugo hugues ibrahim ibrahima idriss igor ilyes imad ismael issa issam ivan jacques jacky jamal james jason \
        jawad jean jeremie jeremy jerome jimmy joachim joel johan john jonas jonathan jordan jorge jose joseph joris \
        josselin juan jules julien justin kais kamel karim kenan kenny kevin khaled khalid khalil killian lamine laurent \
        leandre leo leon leonard leopold lionel loic lorenzo louis loup luc luca lucas lucien ludovic luigi luis madjid \
        mael mahamadou mahdi malik malo mamadou manuel marc marcel marco marin mario marius martial martin marwan mateo \
        mathias mathieu mathis mathys matteo matthias matthieu maurice max maxence maxime mehdi mehmet michael michel \
        mickael miguel mikael milan milo mohamed mohammed moise momar mouhamed mounir mourad moussa moustapha mustapha \
        nabil nacer nadir nael nathan nathanael nicolas noah noam noe nolan noel norbert nordine octave olivier omar \
        oscar oumar ousmane oussama owen pablo pascal patrice patrick paul paulo pedro philippe pierre pierrick quentin \
        rachid raoul raphael rayan raymond redouane regis remi remy renaud rene reynald richard robert robin rodolphe \
        rodrigue roger roland romain romuald ronan ruben ryan saad sacha said salah salim salif sami samir samuel \
        samy sebastien seydou serge sidi siaka simon soan sofiane souleymane stanislas stephane steve steven sylvain \
        tarek tahar tanguy teddy theo theodore thibault thibaut thierry thomas tiago timeo timothee titouan tom tony \
        toufik tristan ulysse valentin valere vincent victor virgile vladimir walid wassim wilfried william xavier yacine \
        yanis yann yannick yassine yoann yohan yoan younes youri youssef youssouf yusuf yvan yves yvon zacharie zakaria \
        zinedine
        """
}
