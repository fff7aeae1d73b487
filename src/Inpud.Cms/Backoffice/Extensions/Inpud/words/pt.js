export default {
    inpudBringText: {
        action: 'Trazer texto do Word ou de outro programa',
        pasteHere: 'Copie o texto lá e cole-o aqui',
        openFile: 'ou abra um documento do Word (.docx)',
        result: 'Isto será colocado no campo',
        pictures: (count) => `${count === 1 ? 'Uma imagem ficou' : `${count} imagens ficaram`} de fora. Carregue as imagens em Multimédia e escolha-as lá.`,
        noText: 'Não continha texto.',
        unreadable: 'Não foi possível ler. É um documento do Word (.docx)?',
        tooLarge: 'O ficheiro tem mais de 20 MB.',
        insert: 'Inserir',
        append: 'Adicionar no fim',
        replace: 'Substituir o texto',
    },
    inpudSecondFactor: {
        key: 'Ou escreva esta chave na aplicação:',
        recoveryCodes: 'Códigos de recuperação',
    },
};
