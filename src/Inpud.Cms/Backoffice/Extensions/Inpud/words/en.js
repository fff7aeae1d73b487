export default {
    inpudBringText: {
        action: 'Bring text from Word or another program',
        pasteHere: 'Copy the text there, then paste it here',
        openFile: 'or open a Word document (.docx)',
        result: 'This will be put into the field',
        pictures: (count) => `${count === 1 ? 'One picture was' : `${count} pictures were`} left out. Upload pictures to Media and choose them there.`,
        noText: 'There was no text in it.',
        unreadable: 'This could not be read. Is it a Word document (.docx)?',
        tooLarge: 'The file is larger than 20 MB.',
        insert: 'Insert',
        append: 'Add at the end',
        replace: 'Replace the text',
    },
    inpudSecondFactor: {
        key: 'Or type this key into the app:',
        recoveryCodes: 'Recovery codes',
    },
};
