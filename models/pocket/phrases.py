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
# The problem read once more: as a check, where that shows a misreading, and where another check has failed.
CHECK_READING = ('Let me check what is asked. ', '核对一下题目。')
MISREAD = ('I misread the problem.', '我刚才看错题了。')
READ_AGAIN = ('Let me read it again. ', '我再读一遍题。')
# After the third attempt that a check finds wrong; and what it answers then.
GIVE_UP = ('I have tried three times and do not find my mistake, so I stop here.', '我试了三次，还是找不到错在哪里，就到这里。')
GAVE_UP = {'en': 'I did not find an answer that stands up to a check.', 'zh': '我没有找到经得起检验的答案。'}
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
           'Mark', 'Mei', 'Olga', 'Oscar', 'Peter', 'Priya', 'Raj', 'Ruth', 'Sofia', 'Susan', 'Tina', 'Victor', 'Yan', 'Zoe',
           'Adam', 'Adele', 'Agnes', 'Ali', 'Alice', 'Amy', 'Ana', 'Andre', 'Andy', 'Anton', 'Arthur', 'Ava', 'Bao', 'Beth', 'Bob', 'Bruno', 'Carl', 'Cara',
           'Cathy', 'Cleo', 'Colin', 'Dana', 'Daniel', 'Dara', 'Diana', 'Dina', 'Dora', 'Edgar', 'Ella', 'Ellen', 'Elsa', 'Emil', 'Emily', 'Eric', 'Erik',
           'Esther', 'Ethan', 'Fiona', 'Frank', 'Fred', 'Gina', 'Greta', 'Gus', 'Hannah', 'Harry', 'Helen', 'Hilda', 'Hiro', 'Ian', 'Ines', 'Iris', 'Isaac',
           'Jane', 'Jasmin', 'Jason', 'Jean', 'Jenny', 'Jill', 'Jim', 'Joan', 'Joe', 'Jonas', 'Josef', 'Joy', 'Judy', 'Kai', 'Karl', 'Karen', 'Ken', 'Kenji',
           'Kofi', 'Laila', 'Lara', 'Laura', 'Lea', 'Leila', 'Lina', 'Linda', 'Lisa', 'Luca', 'Luis', 'Luke', 'Mateo', 'Maya', 'Meera', 'Mike', 'Milan', 'Mila',
           'Mona', 'Nadia', 'Naomi', 'Neil', 'Nick', 'Nico', 'Nadim', 'Olivia', 'Otto', 'Pablo', 'Pedro', 'Petra', 'Philip', 'Rachel', 'Rita', 'Robert', 'Robin',
           'Ron', 'Rosie', 'Sally', 'Samir', 'Sonia', 'Stella', 'Tara', 'Theo', 'Tim', 'Toby', 'Tony', 'Uma', 'Viktor', 'Wanda', 'Yara'),
    'zh': ('小明', '小红', '小华', '小刚', '小丽', '小军', '小芳', '小强', '小李', '小王', '小张', '小林', '小美', '小杰', '小文', '小雨',
           '明明', '丽丽', '乐乐', '东东', '李华', '王芳', '张伟', '刘洋', '陈静', '赵敏', '小东', '小西', '小亮', '小兰', '小宇', '小涛', '小梅',
           '小陈', '小刘', '小赵', '小周', '小吴', '小杨', '小胖', '小英', '小波', '欢欢', '笑笑', '芳芳', '亮亮', '妞妞', '李明', '王强', '张丽',
           '刘娜', '陈晨', '杨洋', '黄磊', '吴敏', '周婷', '徐静', '马超', '李老师', '王叔叔', '张阿姨',
           '小燕', '小勇', '小青', '小雪', '小雷', '小松', '小峰', '小霞', '小莉', '小玲', '小娟', '小慧', '小敏', '小飞', '小鹏', '小辉', '小斌', '小磊', '小凯', '小晴', '小星', '小阳', '小宁', '小倩',
           '小雅', '小菲', '小琴', '小琳', '小彤', '小萌', '小曼', '小光', '小海', '小江', '小秋', '小冬', '小春', '小夏', '小珍', '小珠', '小蕾', '小蓉', '小娜', '小静', '小婷', '小欣', '小怡',
           '小悦', '小宝', '小贝', '小虎', '小黄', '小徐', '小孙', '小朱', '小胡', '小郭', '小何', '小高', '小罗', '小郑', '小谢', '小唐', '小许', '小邓', '小冯', '小曹', '小彭', '小曾', '小田', '小董',
           '圆圆', '方方', '宁宁', '晶晶', '甜甜', '豆豆', '洋洋', '聪聪', '强强', '佳佳', '莉莉', '婷婷', '冬冬', '兰兰', '玲玲', '红红', '军军', '壮壮', '蓝蓝', '飞飞', '贝贝', '媛媛', '王丽', '张强', '李娜',
           '陈明', '杨帆', '赵磊', '黄勇', '周敏', '吴刚', '徐亮', '孙涛', '马丽', '朱琳', '胡军', '高洁', '林峰', '何静', '郭强', '罗敏', '郑爽', '王老师', '张老师', '陈老师'),
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
    ('grapes', 'grape', '葡萄', '颗'), ('cherries', 'cherry', '樱桃', '颗'), ('strawberries', 'strawberry', '草莓', '颗'), ('mangoes', 'mango', '芒果', '个'),
    ('melons', 'melon', '甜瓜', '个'), ('watermelons', 'watermelon', '西瓜', '个'), ('pineapples', 'pineapple', '菠萝', '个'), ('kiwis', 'kiwi', '猕猴桃', '个'),
    ('apricots', 'apricot', '杏子', '个'), ('figs', 'fig', '无花果', '个'), ('coconuts', 'coconut', '椰子', '个'), ('dates', 'date', '红枣', '颗'),
    ('raisins', 'raisin', '葡萄干', '粒'), ('walnuts', 'walnut', '核桃', '个'), ('chestnuts', 'chestnut', '栗子', '颗'), ('peanuts', 'peanut', '花生', '粒'),
    ('almonds', 'almond', '杏仁', '颗'), ('potatoes', 'potato', '土豆', '个'), ('onions', 'onion', '洋葱', '个'), ('cucumbers', 'cucumber', '黄瓜', '根'),
    ('peppers', 'pepper', '辣椒', '个'), ('pumpkins', 'pumpkin', '南瓜', '个'), ('mushrooms', 'mushroom', '蘑菇', '个'), ('cabbages', 'cabbage', '卷心菜', '棵'),
    ('radishes', 'radish', '小萝卜', '个'), ('buns', 'bun', '小面包', '个'), ('rolls', 'roll', '面包卷', '个'), ('loaves', 'loaf', '大面包', '个'),
    ('muffins', 'muffin', '松饼', '个'), ('doughnuts', 'doughnut', '甜甜圈', '个'), ('pancakes', 'pancake', '煎饼', '张'), ('sandwiches', 'sandwich', '三明治', '个'),
    ('pizzas', 'pizza', '披萨', '个'), ('dumplings', 'dumpling', '饺子', '个'), ('pies', 'pie', '馅饼', '个'), ('biscuits', 'biscuit', '小饼干', '块'),
    ('chocolates', 'chocolate', '巧克力', '块'), ('lollipops', 'lollipop', '棒棒糖', '根'), ('waffles', 'waffle', '华夫饼', '块'), ('puddings', 'pudding', '布丁', '个'),
    ('jellies', 'jelly', '果冻', '个'), ('sausages', 'sausage', '香肠', '根'), ('olives', 'olive', '橄榄', '颗'), ('crackers', 'cracker', '苏打饼干', '片'),
    ('tea bags', 'tea bag', '茶包', '包'), ('ice creams', 'ice cream', '冰淇淋', '个'), ('rice balls', 'rice ball', '饭团', '个'),
    ('balloons', 'balloon', '气球', '个'), ('puzzles', 'puzzle', '拼图', '幅'), ('robots', 'robot', '机器人玩具', '个'), ('planes', 'plane', '玩具飞机', '架'),
    ('drums', 'drum', '小鼓', '个'), ('flutes', 'flute', '笛子', '支'), ('whistles', 'whistle', '哨子', '个'), ('bells', 'bell', '铃铛', '个'),
    ('masks', 'mask', '面具', '个'), ('puppets', 'puppet', '木偶', '个'), ('teddy bears', 'teddy bear', '玩具熊', '只'),
    ('toy soldiers', 'toy soldier', '玩具士兵', '个'), ('spinning tops', 'spinning top', '陀螺', '个'), ('jump ropes', 'jump rope', '跳绳', '根'),
    ('board games', 'board game', '桌游', '盒'), ('chess pieces', 'chess piece', '棋子', '枚'), ('tiles', 'tile', '瓷砖', '块'), ('bricks', 'brick', '砖', '块'),
    ('cubes', 'cube', '小方块', '个'), ('markers', 'marker', '记号笔', '支'), ('brushes', 'brush', '画笔', '支'), ('glue sticks', 'glue stick', '胶棒', '支'),
    ('folders', 'folder', '文件夹', '个'), ('envelopes', 'envelope', '信封', '个'), ('letters', 'letter', '信', '封'), ('maps', 'map', '地图', '张'),
    ('posters', 'poster', '海报', '张'), ('diaries', 'diary', '日记本', '本'), ('dictionaries', 'dictionary', '词典', '本'), ('magazines', 'magazine', '杂志', '本'),
    ('calendars', 'calendar', '日历', '本'), ('clips', 'clip', '回形针', '枚'), ('pins', 'pin', '大头针', '枚'), ('sharpeners', 'sharpener', '卷笔刀', '个'),
    ('bookmarks', 'bookmark', '书签', '张'), ('labels', 'label', '标签', '张'), ('school bags', 'school bag', '书包', '个'),
    ('pencil cases', 'pencil case', '文具盒', '个'), ('workbooks', 'workbook', '练习册', '本'), ('globes', 'globe', '地球仪', '个'), ('coats', 'coat', '大衣', '件'),
    ('jackets', 'jacket', '夹克', '件'), ('sweaters', 'sweater', '毛衣', '件'), ('dresses', 'dress', '连衣裙', '条'), ('skirts', 'skirt', '裙子', '条'),
    ('gloves', 'glove', '手套', '只'), ('scarves', 'scarf', '围巾', '条'), ('caps', 'cap', '鸭舌帽', '顶'), ('shoes', 'shoe', '鞋', '只'),
    ('boots', 'boot', '靴子', '只'), ('sandals', 'sandal', '凉鞋', '只'), ('belts', 'belt', '皮带', '条'), ('ties', 'tie', '领带', '条'),
    ('aprons', 'apron', '围裙', '条'), ('towels', 'towel', '毛巾', '条'), ('umbrellas', 'umbrella', '雨伞', '把'), ('raincoats', 'raincoat', '雨衣', '件'),
    ('bracelets', 'bracelet', '手链', '条'), ('rings', 'ring', '戒指', '枚'), ('necklaces', 'necklace', '项链', '条'), ('hairpins', 'hairpin', '发卡', '个'),
    ('ducks', 'duck', '鸭子', '只'), ('geese', 'goose', '鹅', '只'), ('goats', 'goat', '山羊', '只'), ('pigs', 'pig', '猪', '头'), ('cows', 'cow', '奶牛', '头'),
    ('horses', 'horse', '马', '匹'), ('cats', 'cat', '猫', '只'), ('dogs', 'dog', '狗', '只'), ('kittens', 'kitten', '小猫', '只'),
    ('puppies', 'puppy', '小狗', '只'), ('hamsters', 'hamster', '仓鼠', '只'), ('mice', 'mouse', '老鼠', '只'), ('frogs', 'frog', '青蛙', '只'),
    ('turtles', 'turtle', '乌龟', '只'), ('snails', 'snail', '蜗牛', '只'), ('ants', 'ant', '蚂蚁', '只'), ('bees', 'bee', '蜜蜂', '只'),
    ('butterflies', 'butterfly', '蝴蝶', '只'), ('beetles', 'beetle', '甲虫', '只'), ('parrots', 'parrot', '鹦鹉', '只'), ('pigeons', 'pigeon', '鸽子', '只'),
    ('crabs', 'crab', '螃蟹', '只'), ('silkworms', 'silkworm', '蚕宝宝', '条'), ('nails', 'nail', '钉子', '颗'), ('screws', 'screw', '螺丝', '颗'),
    ('hammers', 'hammer', '锤子', '把'), ('brooms', 'broom', '扫帚', '把'), ('shovels', 'shovel', '铲子', '把'), ('ropes', 'rope', '绳子', '根'),
    ('candles', 'candle', '蜡烛', '支'), ('lamps', 'lamp', '台灯', '盏'), ('batteries', 'battery', '电池', '节'), ('bulbs', 'bulb', '灯泡', '个'),
    ('baskets', 'basket', '篮子', '个'), ('bowls', 'bowl', '碗', '个'), ('forks', 'fork', '叉子', '把'), ('mugs', 'mug', '马克杯', '个'), ('jars', 'jar', '罐子', '个'),
    ('straws', 'straw', '吸管', '根'), ('napkins', 'napkin', '餐巾纸', '张'), ('watches', 'watch', '手表', '块'), ('clocks', 'clock', '闹钟', '个'),
    ('basketballs', 'basketball', '篮球', '个'), ('footballs', 'football', '足球', '个'), ('tennis balls', 'tennis ball', '网球', '个'),
    ('shuttlecocks', 'shuttlecock', '羽毛球', '个'), ('rackets', 'racket', '球拍', '个'), ('skateboards', 'skateboard', '滑板', '块'),
    ('medals', 'medal', '奖牌', '枚'), ('trophies', 'trophy', '奖杯', '个'), ('bicycles', 'bicycle', '自行车', '辆'), ('flags', 'flag', '小旗', '面'),
    ('tulips', 'tulip', '郁金香', '朵'), ('daisies', 'daisy', '雏菊', '朵'), ('lilies', 'lily', '百合', '朵'), ('sunflowers', 'sunflower', '向日葵', '朵'),
    ('seeds', 'seed', '种子', '粒'), ('flowerpots', 'flowerpot', '花盆', '个'), ('acorns', 'acorn', '橡果', '颗'), ('pine cones', 'pine cone', '松果', '个'),
    ('feathers', 'feather', '羽毛', '根'), ('sticks', 'stick', '木棍', '根'),
)
HELD_OUT_THINGS = (('peaches', 'peach', '桃子', '个'), ('ribbons', 'ribbon', '丝带', '条'), ('badges', 'badge', '徽章', '枚'))
