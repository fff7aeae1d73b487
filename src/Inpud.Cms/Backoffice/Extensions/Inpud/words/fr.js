export default {
    inpudBringText: {
        action: 'Reprendre un texte de Word ou d’un autre programme',
        pasteHere: 'Copiez le texte là-bas, puis collez-le ici',
        openFile: 'ou ouvrez un document Word (.docx)',
        result: 'Voici ce qui sera placé dans le champ',
        pictures: (count) => `${count === 1 ? 'Une image a été laissée' : `${count} images ont été laissées`} de côté. Ajoutez les images aux médias et choisissez-les là.`,
        noText: 'Aucun texte n’a été trouvé.',
        unreadable: 'Impossible de lire ce contenu. Est-ce un document Word (.docx) ?',
        tooLarge: 'Le fichier dépasse 20 Mo.',
        insert: 'Insérer',
        append: 'Ajouter à la fin',
        replace: 'Remplacer le texte',
    },
    inpudSecondFactor: {
        key: 'Ou saisissez cette clé dans l’application :',
        recoveryCodes: 'Codes de secours',
    },
};
