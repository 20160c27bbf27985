"""What the reasoner says in every family, as pairs (English, Chinese). Few variants: they must be learned."""

ATTEMPT = ('So I get ${}$.', '所以得到 ${}$。')
ANSWER = {'en': 'The answer is ${}$.', 'zh': '答案是 ${}$。'}

# By the name of the check.
CHECKS = {
    'check': (('Let me check', '检验一下'), ('Let me verify', '验证一下')),
    'substitute': (('Let me put it back', '代回去检验'), ('Let me check by putting it in', '代入检验')),
    'inverse': (('Let me check by going back', '倒着检验'), ('Let me go backwards', '倒推回去')),
    'estimate': (('Let me estimate', '估算一下'), ('A quick estimate', '粗略估算')),
    'units': (('Let me check the units', '检查单位'),),
    'parity': (('Let me check the last digit', '检查末位数字'),),
    'method': (('Let me check another way', '换一种方法检验'), ('Let me verify it another way', '用另一种方法验证')),
    'case': (('Let me try a small case', '试一个小的例子'),),
    'count': (('Let me count them all', '全部数一遍'), ('Let me list them all', '全部列出来')),
}
# These see little: they come before another check, not instead of it.
WEAK = ('estimate', 'units', 'parity', 'case')
CHECK_AGAIN = ('Let me check again', '再检验一次')
GOOD = (('Yes, that works.', '对，没问题。'), ('Good, that matches.', '很好，符合。'), ('Yes, it matches.', '对，一致。'))
BAD = (('Hmm, that does not match.', '嗯，不一致。'), ('Wait, that does not fit.', '等等，对不上。'), ('Hmm, this is not right.', '嗯，这不对。'))
AGAIN = (('Let me do it again, slowly.', '我慢慢重新算一遍。'), ('I must have made a slip. Once more.', '我一定是算错了，再来一次。'))
READ_AGAIN = ('Let me read it again. ', '我再读一遍题。')
OTHER_WAY = ('Let me do it another way.', '我换一种方法。')
SECOND_WAY = (('Alternatively', '另一种方法'), ('Another way', '换个方法'))
SAME = ('It is the same.', '结果相同。')
SLIP_IN_CHECK = ('It is the same as before, so the slip was in my check.', '和刚才一样，所以是检验时算错了。')
TRICKY = ('This is tricky.', '这里有陷阱。')
WAIT = (('Wait, is ${}$ right?', '等等，${}$ 对吗？'), ('Hmm, is ${}$ true?', '嗯，${}$ 对吗？'))
RIGHT = ('so yes', '所以没错')
REDO = ('I do that step again.', '这一步重新算。')

NAMES = {
    'en': ('Anna', 'Ben', 'Clara', 'David', 'Emma', 'Felix', 'Grace', 'Henry', 'Ida', 'Jack', 'Kim', 'Lena', 'Mia', 'Noah', 'Omar', 'Paul',
           'Rosa', 'Sam', 'Tom', 'Wei', 'Li', 'Ming', 'Sara', 'Leo', 'Lucy', 'Max', 'Nina', 'Alex', 'John', 'Mary', 'Aisha', 'Amir', 'Carlos',
           'Diego', 'Elena', 'Eva', 'Fatima', 'George', 'Hana', 'Ivan', 'James', 'Jan', 'Jia', 'Julia', 'Kate', 'Karim', 'Liam', 'Lily', 'Maria',
           'Mark', 'Mei', 'Olga', 'Oscar', 'Peter', 'Priya', 'Raj', 'Ruth', 'Sofia', 'Susan', 'Tina', 'Victor', 'Yan', 'Zoe'),
    'zh': ('小明', '小红', '小华', '小刚', '小丽', '小军', '小芳', '小强', '小李', '小王', '小张', '小林', '小美', '小杰', '小文', '小雨',
           '明明', '丽丽', '乐乐', '东东', '李华', '王芳', '张伟', '刘洋', '陈静', '赵敏', '小东', '小西', '小亮', '小兰', '小宇', '小涛', '小梅',
           '小陈', '小刘', '小赵', '小周', '小吴', '小杨', '小胖', '小英', '小波', '欢欢', '笑笑', '芳芳', '亮亮', '妞妞', '李明', '王强', '张丽',
           '刘娜', '陈晨', '杨洋', '黄磊', '吴敏', '周婷', '徐静', '马超', '李老师', '王叔叔', '张阿姨'),
}
HELD_OUT_NAMES = {'en': ('Bella', 'Hugo', 'Vera', 'Yusuf', 'Nora'), 'zh': ('小云', '小龙', '天天', '周杰', '孙丽')}

# (plural, one, Chinese, its measure word)
THINGS = (
    ('apples', 'apple', '苹果', '个'), ('books', 'book', '书', '本'), ('pencils', 'pencil', '铅笔', '支'), ('stickers', 'sticker', '贴纸', '张'),
    ('marbles', 'marble', '弹珠', '颗'), ('cards', 'card', '卡片', '张'), ('cookies', 'cookie', '饼干', '块'), ('flowers', 'flower', '花', '朵'),
    ('stamps', 'stamp', '邮票', '枚'), ('coins', 'coin', '硬币', '枚'), ('oranges', 'orange', '橙子', '个'), ('balls', 'ball', '球', '个'),
    ('shells', 'shell', '贝壳', '个'), ('eggs', 'egg', '鸡蛋', '个'), ('beads', 'bead', '珠子', '颗'), ('buttons', 'button', '纽扣', '颗'),
    ('pens', 'pen', '钢笔', '支'), ('toys', 'toy', '玩具', '个'), ('candies', 'candy', '糖果', '颗'), ('plums', 'plum', '李子', '个'),
    ('pears', 'pear', '梨', '个'), ('bananas', 'banana', '香蕉', '根'), ('lemons', 'lemon', '柠檬', '个'), ('cakes', 'cake', '蛋糕', '块'),
    ('sweets', 'sweet', '糖', '块'), ('nuts', 'nut', '坚果', '颗'), ('tomatoes', 'tomato', '西红柿', '个'), ('carrots', 'carrot', '胡萝卜', '根'),
    ('notebooks', 'notebook', '笔记本', '本'), ('erasers', 'eraser', '橡皮', '块'), ('rulers', 'ruler', '尺子', '把'), ('crayons', 'crayon', '蜡笔', '支'),
    ('comics', 'comic', '漫画书', '本'), ('postcards', 'postcard', '明信片', '张'), ('photos', 'photo', '照片', '张'), ('tickets', 'ticket', '票', '张'),
    ('bottles', 'bottle', '瓶子', '个'), ('cups', 'cup', '杯子', '个'), ('plates', 'plate', '盘子', '个'), ('spoons', 'spoon', '勺子', '把'),
    ('chairs', 'chair', '椅子', '把'), ('stones', 'stone', '石头', '块'), ('leaves', 'leaf', '树叶', '片'),
    ('roses', 'rose', '玫瑰', '朵'), ('trees', 'tree', '树', '棵'), ('kites', 'kite', '风筝', '只'), ('dolls', 'doll', '娃娃', '个'),
    ('blocks', 'block', '积木', '块'), ('cars', 'car', '小汽车', '辆'), ('hats', 'hat', '帽子', '顶'), ('socks', 'sock', '袜子', '只'),
    ('shirts', 'shirt', '衬衫', '件'), ('keys', 'key', '钥匙', '把'), ('fish', 'fish', '鱼', '条'), ('chickens', 'chicken', '鸡', '只'),
    ('rabbits', 'rabbit', '兔子', '只'), ('sheep', 'sheep', '羊', '只'), ('birds', 'bird', '小鸟', '只'), ('magnets', 'magnet', '磁铁', '块'),
)
HELD_OUT_THINGS = (('peaches', 'peach', '桃子', '个'), ('ribbons', 'ribbon', '丝带', '条'), ('badges', 'badge', '徽章', '枚'))
